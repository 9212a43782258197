using DockerfileLint.Diagnostics;
using DockerfileLint.Text;

namespace DockerfileLint.Linting;

/// <summary>A fix of a finding, and what the gate says of it. It doesn't hold the finding, which takes more.</summary>
/// <param name="finding">The index of the finding.</param>
/// <param name="diagnostic">The finding.</param>
/// <param name="fix">The fix.</param>
internal sealed class FixCandidate(int finding, Diagnostic diagnostic, CodeFix fix)
{
    private readonly RuleDescriptor rule = diagnostic.Rule;
    private readonly string path = diagnostic.Path;
    private readonly TextSpan span = diagnostic.Span;

    public int Finding => finding;

    public CodeFix Fix => fix;

    public string Rule => rule.Id;

    public bool IsOfWholeFile => rule.FixesWholeFile;

    public FixVerdict Verdict { get; set; }

    public AppliedFix ToApplied() => new(rule, path, span, fix.Title, fix.Safety);
}
