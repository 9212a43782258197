using System;
using System.Collections.Generic;
using System.Text;
using System.Threading;
using DockerfileLint.Workspaces;
using DockerfileLint.Workspaces.Programs;

namespace DockerfileLint.Tool.Changes;

/// <summary>
/// The git of the user's machine. It is asked for revisions and trees only: neither the index nor a file of the folder
/// is compared, so that no hook, filter, diff driver or monitor that a repository configures has a turn, and nothing is
/// fetched.
/// </summary>
internal sealed class GitProgram
{
    private const string Name = "git";

    private static readonly Dictionary<string, string?> Variables = new(StringComparer.Ordinal)
    {
        // What a hook of git sets would lead to another repository or index.
        ["GIT_DIR"] = null,
        ["GIT_WORK_TREE"] = null,
        ["GIT_INDEX_FILE"] = null,
        ["GIT_PREFIX"] = null,
        // A clone without all objects would fetch them by a program that its configuration names.
        ["GIT_NO_LAZY_FETCH"] = "1",
        ["GIT_ALLOW_PROTOCOL"] = "none",
        ["GIT_OPTIONAL_LOCKS"] = "0",
        ["GIT_TERMINAL_PROMPT"] = "0",
        ["LC_ALL"] = "C",
    };

    private readonly ProgramRun program;

    private GitProgram(string path) => program = new ProgramRun(path)
    {
        Variables = Variables,
        OutputBytes = ReadLimits.GitOutputBytes,
    };

    /// <summary>Looks for it.</summary>
    /// <param name="paths">The files and folders that are analyzed, which it is never taken from.</param>
    /// <exception cref="InputException">There is none.</exception>
    public static GitProgram Find(IEnumerable<string> paths) =>
        UserProgram.Find(Name, Environment.GetEnvironmentVariable("PATH"), UserProgram.RootsOf(paths)) is { } path
            ? new GitProgram(path)
            : throw new InputException("--since needs git, but PATH has none outside the folders being linted");

    /// <summary>What a command writes; null where it fails.</summary>
    /// <param name="folder">The root of the repository.</param>
    /// <param name="error">What it says then; empty where it says nothing.</param>
    /// <param name="arguments">The command.</param>
    /// <exception cref="InputException">It can't be started, takes too long or writes too much.</exception>
    public string? Run(string folder, out string error, params string[] arguments)
    {
        var result = program.Run(
            ["-c", "core.fsmonitor=false", .. arguments],
            folder,
            TimeSpan.FromSeconds(ReadLimits.GitSeconds),
            CancellationToken.None);
        if (result.IsLate) throw new InputException($"--since: git took longer than {ReadLimits.GitSeconds} seconds");
        if (result.IsTooLong) throw new InputException(
            $"--since: git wrote more than {ReadLimits.GitOutputBytes >> 20} MB");
        error = result.Error;
        return result.Status == 0 ? Encoding.UTF8.GetString(result.Output) : null;
    }
}
