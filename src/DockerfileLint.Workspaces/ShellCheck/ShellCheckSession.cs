using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using DockerfileLint.Linting;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Workspaces.Programs;

namespace DockerfileLint.Workspaces.ShellCheck;

/// <summary>
/// Lets ShellCheck check the scripts of a run, those of all files together, and keeps its answers: the same script is
/// checked once, and after a fix only what has changed is.
/// </summary>
/// <param name="wanted">What the user asks for; null leaves it to the configuration of each Dockerfile.</param>
/// <param name="paths">The files and folders that are analyzed.</param>
internal sealed class ShellCheckSession(bool? wanted, IEnumerable<string> paths) : IScriptChecker
{
    // Options of the user would change what is reported and how.
    private static readonly Dictionary<string, string?> Variables =
        new(StringComparer.Ordinal) { ["SHELLCHECK_OPTS"] = null };

    private readonly ConcurrentDictionary<string, ImmutableArray<ScriptRemark>> answers = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> problems = new(StringComparer.Ordinal);
    private readonly ImmutableArray<string> paths = [.. paths];
    private volatile ShellCheckState state;
    private ScriptBatch? batch;
    private int failures;

    /// <summary>The folders of programs, as in <c>PATH</c>.</summary>
    public string? ProgramFolders { get; init; } = Environment.GetEnvironmentVariable("PATH");

    /// <summary>What to say where ShellCheck is wanted but isn't installed; null where it wasn't asked for.</summary>
    public string? Notice => state == ShellCheckState.Absent
        ? "ShellCheck isn't installed, so RUN scripts aren't checked by it: no folder in PATH outside of what is "
            + "linted has a program 'shellcheck'"
        : null;

    /// <summary>What ShellCheck gave no answer for, one line each.</summary>
    public ImmutableArray<string> Problems => [.. problems.Values.OrderBy(static line => line, StringComparer.Ordinal)];

    /// <summary>Whether ShellCheck is wanted for a Dockerfile.</summary>
    public bool IsWanted(LintConfiguration configuration) => wanted ?? configuration.ShellCheck == true;

    /// <summary>The input with ShellCheck for its scripts, where that is wanted and installed.</summary>
    public LintInput Attach(LintInput input) =>
        IsWanted(input.Configuration) && IsReady() ? input with { Scripts = this } : input;

    /// <summary>Checks the scripts of many files together before these are linted one by one.</summary>
    /// <param name="files">The Dockerfiles.</param>
    /// <param name="configuration">Their configuration.</param>
    /// <param name="read">Reads and attaches one.</param>
    /// <param name="jobs">How many processes may run at once.</param>
    /// <param name="cancellation">Stops the work.</param>
    public void Prepare(
        IReadOnlyCollection<string> files,
        ConfigurationReader configuration,
        Func<string, LintInput> read,
        int jobs,
        CancellationToken cancellation = default)
    {
        if (wanted == false || wanted is null && !files.Any(file => IsConfigured(file, configuration))) return;
        if (files.Count == 0 || !IsReady()) return;
        var options = new ParallelOptions { MaxDegreeOfParallelism = jobs, CancellationToken = cancellation };
        var found = new ConcurrentDictionary<string, CheckedScript>(StringComparer.Ordinal);
        Parallel.ForEach(files, options, file => Collect(file, read, found, cancellation));
        // In an order that never changes, so that the same scripts share a process.
        var pending = found.OrderBy(static one => one.Key, StringComparer.Ordinal).Select(static one => one.Value);
        Parallel.ForEach(ScriptBatch.Split([.. pending]), options, part => Run(part, cancellation));
    }

    public ImmutableArray<ScriptRemark>[] Check(
        IReadOnlyList<CheckedScript> scripts, CancellationToken cancellationToken)
    {
        var keys = new string[scripts.Count];
        var missing = new Dictionary<string, CheckedScript>(StringComparer.Ordinal);
        for (var i = 0; i < keys.Length; i++)
        {
            keys[i] = KeyOf(scripts[i]);
            if (!answers.ContainsKey(keys[i])) missing[keys[i]] = scripts[i];
        }

        foreach (var part in ScriptBatch.Split([.. missing.Values])) Run(part, cancellationToken);
        return Array.ConvertAll(keys, key => answers.TryGetValue(key, out var answer) ? answer : default);
    }

    private static bool IsConfigured(string file, ConfigurationReader configuration)
    {
        try
        {
            return configuration.Read(file).ShellCheck == true;
        }
        catch (InputException)
        {
            // It is said when the file is linted.
            return false;
        }
    }

    private void Collect(
        string file,
        Func<string, LintInput> read,
        ConcurrentDictionary<string, CheckedScript> found,
        CancellationToken cancellation)
    {
        try
        {
            var input = read(file);
            if (input.Scripts is null) return;
            FileTime.Run(file, token => Collect(input, found, token), cancellation);
        }
        catch (Exception exception) when (FileFault.IsOfOneFile(exception))
        {
            // It is said when the file is linted.
        }
    }

    private bool Collect(
        LintInput input, ConcurrentDictionary<string, CheckedScript> found, CancellationToken cancellation)
    {
        foreach (var build in input.OtherBuilds.Prepend(input))
        {
            var model = Linter.ModelOf(build with { Dockerfile = input.Dockerfile }, cancellation);
            foreach (var script in ScriptFindings.ScriptsOf(model, cancellation))
                if (KeyOf(script) is var key && !answers.ContainsKey(key)) found.TryAdd(key, script);
        }

        return true;
    }

    /// <summary>
    /// Checks some scripts; where that fails, each half by itself, down to the one that makes it fail.
    /// </summary>
    private void Run(ArraySegment<CheckedScript> scripts, CancellationToken cancellation)
    {
        if (scripts.Count == 0 || state != ShellCheckState.Ready) return;
        if (Try(scripts, out var failure, cancellation) is { } remarks)
        {
            for (var i = 0; i < scripts.Count; i++)
                answers[KeyOf(scripts.Array![scripts.Offset + i])] = remarks[i];
            return;
        }

        if (scripts.Count > 1)
        {
            var half = scripts.Count / 2;
            Run(new ArraySegment<CheckedScript>(scripts.Array!, scripts.Offset, half), cancellation);
            Run(
                new ArraySegment<CheckedScript>(scripts.Array!, scripts.Offset + half, scripts.Count - half),
                cancellation);
            return;
        }

        var script = scripts.Array![scripts.Offset];
        answers[KeyOf(script)] = default;
        problems[script.Name] = $"{script.Name}: ShellCheck {failure}, so its findings are missing here";
        if (Interlocked.Increment(ref failures) >= ReadLimits.ScriptFailures) Break("ShellCheck failed too often");
    }

    private ImmutableArray<ScriptRemark>[]? Try(
        ArraySegment<CheckedScript> scripts, out string? failure, CancellationToken cancellation)
    {
        failure = null;
        try
        {
            return batch!.Check(scripts, out failure, cancellation);
        }
        catch (InputException exception)
        {
            Break(exception.Message);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Break($"the folder for ShellCheck's scripts can't be written: {exception.Message}");
        }

        return null;
    }

    private void Break(string reason)
    {
        state = ShellCheckState.Broken;
        problems[""] = $"{reason}, so not all RUN scripts are checked by it";
    }

    private bool IsReady()
    {
        lock (problems)
        {
            if (state == ShellCheckState.Unknown) Find();
            return state == ShellCheckState.Ready;
        }
    }

    private void Find()
    {
        if (UserProgram.Find("shellcheck", ProgramFolders, UserProgram.RootsOf(paths)) is not { } path)
        {
            state = ShellCheckState.Absent;
            return;
        }

        var program = new ProgramRun(path) { Variables = Variables };
        batch = new ScriptBatch(program);
        try
        {
            if (ShellCheckVersion.ProblemOf(program) is { } problem) Break($"{path}: {problem}");
            else state = ShellCheckState.Ready;
        }
        catch (InputException exception)
        {
            Break(exception.Message);
        }
    }

    /// <summary>A digest, as the texts of a large run would be kept to its end.</summary>
    private static string KeyOf(CheckedScript script) => Convert.ToBase64String(Sha256.Of(script.Text));
}
