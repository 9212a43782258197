using System;
using System.Diagnostics;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using DockerfileLint.Tool.Tests.Commands;
using DockerfileLint.Workspaces;
using NUnit.Framework;

namespace DockerfileLint.Tool.Tests.Workspaces;

/// <summary>What is opened is a regular file, whatever takes its place meanwhile.</summary>
[Platform(Exclude = "Win", Reason = "Pipes are tested on Unix.")]
internal sealed class RegularFileTests
{
    private const int Reads = 3000;
    private const string Text = "FROM scratch\n";
    private TemporaryFolder folder = null!;

    [SetUp]
    public void Create() => folder = new TemporaryFolder();

    [TearDown]
    public void Delete() => folder.Dispose();

    [Test]
    public async Task APipeThatTakesThePlaceOfAFileIsNotWaitedFor()
    {
        using (var make = Process.Start("mkfifo", [folder.PathOf("pipe")])) await make.WaitForExitAsync();
        folder.Write("file", Text);
        using var end = new CancellationTokenSource();
        var swapping = Task.Run(() => Swap(end.Token));
        var reading = Task.Run(Read);
        var (texts, refusals) = await reading.WaitAsync(TimeSpan.FromMinutes(2));
        await end.CancelAsync();
        await swapping;
        Assert.That(texts, Is.Positive);
        Assert.That(refusals, Is.Positive);
    }

    /// <summary>Gives the name to the file and the pipe in turns.</summary>
    private void Swap(CancellationToken end)
    {
        var name = folder.PathOf("Dockerfile");
        while (!end.IsCancellationRequested)
        {
            File.Move(folder.PathOf("file"), name);
            File.Move(name, folder.PathOf("file"));
            File.Move(folder.PathOf("pipe"), name);
            File.Move(name, folder.PathOf("pipe"));
        }
    }

    private (int Texts, int Refusals) Read()
    {
        var (texts, refusals) = (0, 0);
        for (var i = 0; i < Reads || ((texts == 0 || refusals == 0) && i < 100 * Reads); i++)
        {
            try
            {
                Assert.That(SourceReader.Read(folder.PathOf("Dockerfile")).Text, Is.EqualTo(Text));
                texts++;
            }
            catch (InputException failure)
            {
                if (failure.Message.Contains("it is not a regular file", StringComparison.Ordinal)) refusals++;
            }
        }

        return (texts, refusals);
    }
}
