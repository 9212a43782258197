using DockerfileLint.Diagnostics;

namespace DockerfileLint.Linting;

/// <summary>A fix of a finding, and what the gate says of it.</summary>
/// <param name="finding">The index of the finding.</param>
/// <param name="diagnostic">The finding.</param>
/// <param name="fix">The fix.</param>
internal sealed class FixCandidate(int finding, Diagnostic diagnostic, CodeFix fix)
{
    public int Finding => finding;

    public Diagnostic Diagnostic => diagnostic;

    public CodeFix Fix => fix;

    public string Rule => diagnostic.Rule.Id;

    public FixVerdict Verdict { get; set; }
}
