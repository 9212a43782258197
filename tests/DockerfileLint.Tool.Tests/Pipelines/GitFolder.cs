using System;
using System.ComponentModel;
using System.Diagnostics;
using System.IO;
using System.Linq;
using DockerfileLint.Tool.Tests.Commands;
using NUnit.Framework;

namespace DockerfileLint.Tool.Tests.Pipelines;

/// <summary>A folder that is a repository of git, with the real program.</summary>
internal sealed class GitFolder : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public GitFolder() => Git("init", "--quiet", "--initial-branch=main");

    public string Path => folder.Path;

    public string PathOf(string path) => folder.PathOf(path);

    public string Write(string path, string text) => folder.Write(path, text);

    /// <summary>Commits all files and gives the commit.</summary>
    public string Commit()
    {
        Git("add", "--all");
        Git("commit", "--quiet", "--allow-empty", "--message=x");
        return Git("rev-parse", "HEAD").Trim();
    }

    /// <summary>Runs git as its user would, without the settings of the machine, and gives what it writes.</summary>
    public string Git(params string[] arguments)
    {
        var start = new ProcessStartInfo("git") { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Path };
        foreach (var argument in (string[])["-c", "user.name=x", "-c", "user.email=x@example.com", .. arguments]) start.ArgumentList.Add(argument);
        start.Environment["GIT_CONFIG_GLOBAL"] = PathOf(".git/none");
        start.Environment["GIT_CONFIG_NOSYSTEM"] = "1";
        try
        {
            using var process = Process.Start(start)!;
            var error = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            error.Wait();
            return output;
        }
        catch (Win32Exception)
        {
            Assert.Ignore("git isn't installed");
            throw;
        }
    }

    /// <summary>The Dockerfiles that a check of the folder reports on, from there.</summary>
    public string[] Checked(params string[] options)
    {
        var run = ToolRun.Of(["check", "--format", "json", .. options, Path]);
        Assert.That(run.Error, Is.Empty);
        return [.. run.Json().GetProperty("files").EnumerateArray().Select(file => System.IO.Path.GetRelativePath(Path, file.GetProperty("path").GetString()!))];
    }

    public void Dispose()
    {
        // The objects of git are read-only.
        foreach (var file in Directory.EnumerateFiles(Path, "*", SearchOption.AllDirectories)) File.SetAttributes(file, FileAttributes.Normal);
        folder.Dispose();
    }
}
