using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using DockerfileLint.Linting;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Workspaces.Programs;

namespace DockerfileLint.Workspaces.ShellCheck;

/// <summary>Lets one process of ShellCheck check some scripts.</summary>
/// <param name="program">ShellCheck.</param>
internal sealed class ScriptBatch(ProgramRun program)
{
    // No file of a user or a repository changes what is reported, and what is sourced isn't read.
    private static readonly string[] Options = ["--norc", "--format=json1", "--severity=style", "--"];
    private const int FoundSomething = 1;

    // What isn't a Unicode character, such as half of a pair, becomes one that is.
    private static readonly UTF8Encoding Encoding = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Parts scripts into groups of a size that one process gets.</summary>
    public static IEnumerable<ArraySegment<CheckedScript>> Split(CheckedScript[] scripts)
    {
        var start = 0;
        var length = 0;
        for (var i = 0; i < scripts.Length; i++)
        {
            length += scripts[i].Text.Length;
            if (i + 1 < scripts.Length && i + 1 - start < ReadLimits.ScriptsTogether
                && length + scripts[i + 1].Text.Length <= ReadLimits.ScriptCharactersTogether)
                continue;
            yield return new ArraySegment<CheckedScript>(scripts, start, i + 1 - start);
            start = i + 1;
            length = 0;
        }
    }

    /// <summary>The remarks on each script; null where there is no answer.</summary>
    /// <param name="scripts">The scripts.</param>
    /// <param name="failure">Why there is none.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="InputException">ShellCheck can't be started.</exception>
    public ImmutableArray<ScriptRemark>[]? Check(
        IReadOnlyCollection<CheckedScript> scripts, out string? failure, CancellationToken cancellation)
    {
        using var folder = PrivateFolder.Create();
        var index = 0;
        var length = 0L;
        foreach (var script in scripts)
        {
            File.WriteAllBytes(Path.Combine(folder.Path, NameOf(index++)), Encoding.GetBytes(script.Text));
            length += script.Text.Length;
        }

        string[] arguments = [.. Options, .. Enumerable.Range(0, index).Select(NameOf)];
        var limit = TimeSpan.FromSeconds(
            ReadLimits.ScriptSeconds + length / (double)ReadLimits.ScriptCharactersASecond);
        var result = program.Run(arguments, folder.Path, limit, cancellation);
        var answers = result is { IsLate: false, IsTooLong: false, Status: 0 or FoundSomething }
            ? RemarkReader.Read(result.Output, index)
            : null;
        failure = answers is not null ? null : FailureOf(result, limit);
        return answers;
    }

    private static string FailureOf(ProgramResult result, TimeSpan limit) =>
        result.IsTooLong ? $"wrote more than {ReadLimits.ScriptOutputBytes / (1024 * 1024)} MB"
        : result.IsLate ? FormattableString.Invariant($"took longer than {limit.TotalSeconds:0} seconds")
        : result.Status is 0 or FoundSomething ? "didn't write what was asked for"
        : FormattableString.Invariant($"failed with status {result.Status}")
            + (result.Error.Length == 0 ? "" : ": " + result.Error);

    private static string NameOf(int index) => index.ToString(CultureInfo.InvariantCulture);
}
