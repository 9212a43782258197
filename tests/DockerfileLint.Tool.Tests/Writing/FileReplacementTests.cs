using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Runtime.Versioning;
using System.Text;
using System.Threading.Tasks;
using DockerfileLint.Tool.Tests.Commands;
using DockerfileLint.Workspaces;
using NUnit.Framework;

namespace DockerfileLint.Tool.Tests.Writing;

/// <summary>What happens to a file while it is replaced: links that take its folder's place, and other programs that write.</summary>
[Platform(Exclude = "Win", Reason = "Links and rights are tested on Unix.")]
[UnsupportedOSPlatform("windows")]
internal sealed class FileReplacementTests
{
    private const string Before = "FROM a:1\n";
    private const string After = "FROM a:2\n";
    private TemporaryFolder folder = null!;

    [SetUp]
    public void Create()
    {
        folder = new TemporaryFolder();
        folder.Write("root/sub/Dockerfile", Before);
        folder.Write("outside/Dockerfile", Before);
    }

    [TearDown]
    public void Delete() => folder.Dispose();

    [Test]
    public void AFolderThatBecomesALinkBeforeItIsOpened()
    {
        SwapFolder();
        var failure = Assert.Throws<InputException>(() => AtomicWriter.Write([Edit("root/sub/Dockerfile")]));
        Assert.That(failure!.Message, Does.EndWith("its folder changed while it was being fixed"));
        AssertOutsideIsAsItWas();
        AssertNoTemporaries();
    }

    [Test]
    [Platform("Linux", Reason = "Elsewhere a folder can't be held.")]
    public void AFolderThatBecomesALinkWhileAFileIsReplaced()
    {
        using (var file = new FileReplacement(Edit("root/sub/Dockerfile")))
        {
            file.Verify();
            SwapFolder();
            file.Commit();
        }

        AssertOutsideIsAsItWas();
        Assert.That(folder.Read("root/moved/Dockerfile"), Is.EqualTo(After));
        AssertNoTemporaries();
    }

    [TestCase(true)]
    [TestCase(false)]
    public void AFileThatBecomesALink(bool isEarly)
    {
        using (var file = new FileReplacement(Edit("root/sub/Dockerfile")))
        {
            if (isEarly) SwapFile();
            if (isEarly) Assert.That(file.Verify, Throws.TypeOf<InputException>());
            else file.Verify();
            if (!isEarly) SwapFile();
            if (!isEarly) Assert.That(file.Commit, Throws.TypeOf<InputException>());
            file.Undo();
        }

        Assert.That(new FileInfo(folder.PathOf("root/sub/Dockerfile")).LinkTarget, Is.EqualTo("../../outside/Dockerfile"));
        AssertOutsideIsAsItWas();
        AssertNoTemporaries();
    }

    [Test]
    public void WhatIsAppendedBeforeTheCheck()
    {
        File.AppendAllText(folder.PathOf("root/sub/Dockerfile"), "# more\n");
        var failure = Assert.Throws<InputException>(() => AtomicWriter.Write([Edit("root/sub/Dockerfile")]));
        Assert.That(failure!.Message, Is.EqualTo("root/sub/Dockerfile: it was changed by another program while it was being fixed, so it is left as it is"));
        Assert.That(folder.Read("root/sub/Dockerfile"), Is.EqualTo(Before + "# more\n"));
        AssertNoTemporaries();
    }

    [Test]
    public void WhatIsAppendedAfterTheCheck()
    {
        using (var file = new FileReplacement(Edit("root/sub/Dockerfile")))
        {
            file.Verify();
            File.AppendAllText(folder.PathOf("root/sub/Dockerfile"), "# more\n");
            Assert.That(file.Commit, Throws.TypeOf<InputException>());
            file.Undo();
        }

        Assert.That(folder.Read("root/sub/Dockerfile"), Is.EqualTo(Before + "# more\n"));
        AssertNoTemporaries();
    }

    [Test]
    [Platform("Linux", Reason = "Names change places there alone.")]
    public void WhatIsAppendedToTheOldFileAndToTheNewOne()
    {
        var path = folder.PathOf("root/sub/Dockerfile");
        using (var file = new FileReplacement(Edit("root/sub/Dockerfile")))
        {
            file.Verify();
            file.Commit();
            File.AppendAllText(path, "# to the new\n");
            File.AppendAllText(Directory.GetFiles(folder.PathOf("root/sub"), "*.tmp").Single(), "# to the old\n");
            Assert.That(file.VerifyOld, Throws.TypeOf<InputException>());
            file.Undo();
        }

        Assert.That(folder.Read("root/sub/Dockerfile"), Is.EqualTo(Before + "# to the old\n# to the new\n"));
        AssertNoTemporaries();
    }

    [Test]
    [Platform("Linux", Reason = "Elsewhere it can't be told.")]
    public void AFileThatAnotherProgramKeepsOpen()
    {
        using var editor = new FileStream(folder.PathOf("root/sub/Dockerfile"), FileMode.Append, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete);
        var failure = Assert.Throws<InputException>(() => AtomicWriter.Write([Edit("root/sub/Dockerfile")]));
        Assert.That(failure!.Message, Is.EqualTo("root/sub/Dockerfile: another program has it open for writing, so it is left as it is"));
        editor.Write(Encoding.UTF8.GetBytes("# more\n"));
        editor.Flush();
        Assert.That(folder.Read("root/sub/Dockerfile"), Is.EqualTo(Before + "# more\n"));
        AssertNoTemporaries();
    }

    [Test]
    public void AFileThatIsReplacedByAnotherProgramMeanwhile()
    {
        using (var file = new FileReplacement(Edit("root/sub/Dockerfile")))
        {
            file.Verify();
            folder.Write("root/sub/saved", "FROM b:1\n");
            File.Move(folder.PathOf("root/sub/saved"), folder.PathOf("root/sub/Dockerfile"), overwrite: true);
            Assert.That(file.Commit, Throws.TypeOf<InputException>());
            file.Undo();
        }

        Assert.That(folder.Read("root/sub/Dockerfile"), Is.EqualTo("FROM b:1\n"));
    }

    [Test]
    public void BothOrNeither()
    {
        folder.Write("root/.dockerignore", "a\n");
        var ignore = Edit("root/.dockerignore") with { Before = Encoding.UTF8.GetBytes("a\n") };
        var created = Edit("root/new") with { Before = null };
        using (var first = new FileReplacement(ignore))
        using (var second = new FileReplacement(created))
        using (var third = new FileReplacement(Edit("root/sub/Dockerfile")))
        {
            foreach (var file in new[] { first, second, third }) file.Verify();
            first.Commit();
            second.Commit();
            File.AppendAllText(folder.PathOf("root/sub/Dockerfile"), "# more\n");
            Assert.That(third.Commit, Throws.TypeOf<InputException>());
            foreach (var file in new[] { third, second, first }) file.Undo();
        }

        Assert.That(folder.Read("root/.dockerignore"), Is.EqualTo("a\n"));
        Assert.That(File.Exists(folder.PathOf("root/new")), Is.False);
        Assert.That(folder.Read("root/sub/Dockerfile"), Is.EqualTo(Before + "# more\n"));
        AssertNoTemporaries();
    }

    [Test]
    public void NoneIsWrittenWhereOneHasChanged()
    {
        File.AppendAllText(folder.PathOf("root/sub/Dockerfile"), "# more\n");
        var created = Edit("root/.dockerignore") with { Before = null };
        Assert.That(() => AtomicWriter.Write([created, Edit("root/sub/Dockerfile")]), Throws.TypeOf<InputException>());
        Assert.That(File.Exists(folder.PathOf("root/.dockerignore")), Is.False);
        AssertNoTemporaries();
    }

    [Test]
    public async Task ARunWaitsForAnotherThatWritesInTheSameFolder()
    {
        folder.Write("root/.dockerignore", "a\n");
        var ignore = Edit("root/.dockerignore") with { Before = Encoding.UTF8.GetBytes("a\n") };
        var other = FolderLock.Take(folder.PathOf("root/sub"));
        var run = Task.Run(() => AtomicWriter.Write([ignore, Edit("root/sub/Dockerfile")]));
        // Whoever waits for one folder has the other, but has written in neither.
        await Task.Delay(50);
        Assert.That(folder.Read("root/.dockerignore"), Is.EqualTo("a\n"));
        Assert.That(folder.Read("root/sub/Dockerfile"), Is.EqualTo(Before));
        File.WriteAllText(folder.PathOf("root/sub/Dockerfile"), After);
        other.Dispose();
        Assert.That(async () => await run, Throws.TypeOf<InputException>().With.Message.Contains("was changed by another program"));
        Assert.That(folder.Read("root/.dockerignore"), Is.EqualTo("a\n"));
        AssertNoTemporaries();
    }

    [Test]
    public void ALockThatIsNeverLetGoHoldsNoRunForEver()
    {
        using (FolderLock.Take(folder.PathOf("root/sub"))) AtomicWriter.Write([Edit("root/sub/Dockerfile")]);
        Assert.That(folder.Read("root/sub/Dockerfile"), Is.EqualTo(After));
    }

    [Test]
    public async Task NothingOfAnEditorThatAppendsIsLost()
    {
        var lines = TestContext.Parameters.Get("Appends", 2000);
        var path = folder.PathOf("root/sub/Dockerfile");
        using var shell = Process.Start("sh", ["-c", "i=0; while [ $i -lt $1 ]; do echo \"# $i\" >> $2; i=$((i+1)); done", "sh", $"{lines}", path]);
        var editor = shell.WaitForExitAsync();
        var (written, refused) = (0, 0);
        while (!editor.IsCompleted)
        {
            var bytes = await File.ReadAllBytesAsync(path);
            var after = Encoding.UTF8.GetString(bytes).Replace("FROM a:1", "FROM a:2", System.StringComparison.Ordinal) + "# fixed\n";
            try
            {
                AtomicWriter.Write([Edit("root/sub/Dockerfile", after) with { Before = bytes }]);
                written++;
            }
            catch (InputException)
            {
                refused++;
            }
        }

        await editor;
        TestContext.Out.WriteLine($"{lines} lines appended, {written} writes done and {refused} refused meanwhile");
        Assert.That(File.ReadLines(path).Where(line => line.StartsWith("# ", System.StringComparison.Ordinal) && line != "# fixed"), Is.EquivalentTo(Enumerable.Range(0, lines).Select(i => $"# {i}")));
        AssertNoTemporaries();
    }

    [Test]
    public void OwnerAndAllBitsOfTheModeAreKept()
    {
        if (System.Environment.UserName != "root") Assert.Ignore("only root can give a file to another user");
        var path = folder.PathOf("root/sub/Dockerfile");
        const UnixFileMode mode = UnixFileMode.SetUser | UnixFileMode.SetGroup | UnixFileMode.StickyBit | UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.GroupRead;
        using (var chown = Process.Start("chown", ["1234:4321", path])) chown.WaitForExit();
        File.SetUnixFileMode(path, mode);
        AtomicWriter.Write([Edit("root/sub/Dockerfile")]);
        Assert.That(folder.Read("root/sub/Dockerfile"), Is.EqualTo(After));
        Assert.That(File.GetUnixFileMode(path), Is.EqualTo(mode));
        Assert.That(FileStatus.OfName(path) is { User: 1234, Group: 4321 });
    }

    [Test]
    public void AReadOnlyFileIsRefused()
    {
        var path = folder.PathOf("root/sub/Dockerfile");
        File.SetUnixFileMode(path, UnixFileMode.UserRead);
        Assert.That(() => AtomicWriter.Write([Edit("root/sub/Dockerfile")]), Throws.TypeOf<InputException>().With.Message.Contains("read-only"));
        AssertNoTemporaries();
    }

    [TestCase(".dockerfile-lint-4194999-0000000011112222333344ff.tmp", false, Description = "no process has this number")]
    [TestCase(".dockerfile-lint-1-0000000011112222333344ff.tmp", false, Description = "the number is another process's by now")]
    [TestCase(".dockerfile-lint-4194999-0000000011112222333344fg.tmp", true)]
    [TestCase(".dockerfile-lint-4194999-00000000.tmp", true)]
    [TestCase(".dockerfile-lint-x-0000000011112222333344ff.tmp", true)]
    [TestCase("dockerfile-lint-4194999-0000000011112222333344ff.tmp", true)]
    public void OnlyWhatAKilledRunLeftIsSwept(string name, bool stays)
    {
        folder.Write($"root/sub/{name}", "x");
        folder.Write(".editorconfig", "root = true\n");
        Assert.That(ToolRun.Of("check", folder.PathOf("root"), "--format", "json").Output, Does.Not.Contain(name));
        ToolRun.Of("fix", folder.PathOf("root"));
        Assert.That(File.Exists(folder.PathOf($"root/sub/{name}")), Is.EqualTo(stays));
    }

    [Test]
    public void WhatARunAtWorkHasWrittenIsNotSwept()
    {
        var name = folder.Write($"root/sub/{TemporaryName.Create()}", "x");
        using (new FileStream(name, FileMode.Open, FileAccess.ReadWrite, FileShare.None)) ToolRun.Of("fix", folder.PathOf("root"));
        Assert.That(File.Exists(name), Is.True);
    }

    [Test]
    public void ALinkOfSuchANameIsNotFollowed()
    {
        folder.Write(".editorconfig", "root = true\n");
        var link = folder.PathOf("root/sub/.dockerfile-lint-4194999-0000000011112222333344ff.tmp");
        File.CreateSymbolicLink(link, folder.PathOf("outside/Dockerfile"));
        ToolRun.Of("fix", folder.PathOf("root"));
        AssertOutsideIsAsItWas();
    }

    private FileEdit Edit(string path, string after = After) => new(path, folder.PathOf(path), Encoding.UTF8.GetBytes(after)) { Before = Encoding.UTF8.GetBytes(Before) };

    private void SwapFolder()
    {
        Directory.Move(folder.PathOf("root/sub"), folder.PathOf("root/moved"));
        Directory.CreateSymbolicLink(folder.PathOf("root/sub"), "../outside");
    }

    private void SwapFile()
    {
        File.Delete(folder.PathOf("root/sub/Dockerfile"));
        File.CreateSymbolicLink(folder.PathOf("root/sub/Dockerfile"), "../../outside/Dockerfile");
    }

    private void AssertOutsideIsAsItWas()
    {
        Assert.That(folder.Read("outside/Dockerfile"), Is.EqualTo(Before));
        Assert.That(Directory.GetFileSystemEntries(folder.PathOf("outside")), Has.Length.EqualTo(1));
    }

    private void AssertNoTemporaries() =>
        Assert.That(new List<string>(Directory.GetFiles(folder.Path, "*.tmp", SearchOption.AllDirectories)), Is.Empty);
}
