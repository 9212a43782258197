using DockerfileLint.Semantics.Runs;

namespace DockerfileLint.Linting;

/// <summary>An edit of a checked script.</summary>
/// <param name="From">Where the replaced text begins.</param>
/// <param name="To">Where it ends; the same place for an insertion.</param>
/// <param name="NewText">What takes its place.</param>
/// <param name="AfterPrevious">Whether an insertion belongs to what is before it.</param>
internal sealed record ScriptEdit(ScriptPlace From, ScriptPlace To, string NewText, bool AfterPrevious);
