using System.Collections.Immutable;
using DockerfileLint.Diagnostics;
using DockerfileLint.Semantics.Paths;

namespace DockerfileLint.Rules.Security;

/// <summary>DFL4106: the user of the image has a name, which Kubernetes can't check.</summary>
internal sealed class NamedUserRule : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "DFL4106", "named-user", "USER by name", Severity.Info)
    {
        Aliases = ImmutableArray.Create("hadolint:DL3066"),
        Presets = RulePresets.Hadolint,
    };

    public override void Analyze(RuleContext context)
    {
        if (context.Model.FinalStage is not { } stage
            || stage.FinalState is not { IsRoot: false, UserInstruction: { } user, User: { } name })
            return;
        // Windows has no numbers for users.
        if (stage.OperatingSystem == OperatingSystemKind.Windows) return;
        if (name.Length == 0 || char.IsDigit(name[0])) return;
        context.Report(
            user.Name.Span,
            "Kubernetes can't tell whether a user with a name is root, and runAsNonRoot then refuses to start it. "
                + "Use its number.");
    }
}
