using System.Collections.Immutable;
using DockerfileLint.Semantics.Runs;

namespace DockerfileLint.Linting;

/// <summary>What ShellCheck remarks on a script.</summary>
/// <param name="Code">The number of its check, such as 2086.</param>
/// <param name="IsWarning">Whether it calls it an error or a warning, not information or style.</param>
/// <param name="Message">What it says.</param>
/// <param name="From">Where it begins.</param>
/// <param name="To">Where it ends.</param>
internal sealed record ScriptRemark(int Code, bool IsWarning, string Message, ScriptPlace From, ScriptPlace To)
{
    /// <summary>The edits of its fix, all to be made together; empty where it offers none.</summary>
    public ImmutableArray<ScriptEdit> Edits { get; init; } = ImmutableArray<ScriptEdit>.Empty;
}
