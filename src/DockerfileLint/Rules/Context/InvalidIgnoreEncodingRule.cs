using DockerfileLint.Context;
using DockerfileLint.Diagnostics;
using DockerfileLint.Text;

namespace DockerfileLint.Rules.Context;

/// <summary>DFL2007: a .dockerignore in UTF-16 or with zero bytes, whose patterns match nothing.</summary>
internal sealed class InvalidIgnoreEncodingRule : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "DFL2007", "invalid-ignore-encoding", "The .dockerignore isn't UTF-8 text", Severity.Warning)
    {
        Presets = RulePresets.Recommended | RulePresets.Size,
    };

    public override void Analyze(RuleContext context)
    {
        var build = context.Model.Context;
        if (build.HasDockerIgnore != true || build.DockerIgnore is not { } file || IgnoreEncoding.IsText(file)) return;
        if (IgnoreEncoding.IsWide(file))
            context.Report(
                new TextSpan(0, 0),
                "The .dockerignore is UTF-16, so its patterns match nothing or fail the build. Save it as UTF-8.",
                path: file.Path);
        else
            context.Report(
                new TextSpan(IgnoreEncoding.FirstZero(file), 0),
                "The .dockerignore has a zero byte here, so its patterns aren't reliable. Save it as UTF-8 text.",
                path: file.Path);
    }
}
