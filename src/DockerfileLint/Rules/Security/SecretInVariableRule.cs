using System.Collections.Immutable;
using DockerfileLint.Diagnostics;
using DockerfileLint.Semantics.Stages;
using DockerfileLint.Syntax;

namespace DockerfileLint.Rules.Security;

/// <summary>DFL4001: an ARG or ENV whose name says that its value is a secret.</summary>
internal sealed class SecretInVariableRule : InstructionRule<InstructionSyntax>
{
    // It silences apt-key.
    private const string SwitchOfApt = "APT_KEY_DONT_WARN_ON_DANGEROUS_USAGE";

    public override RuleDescriptor Descriptor { get; } = new(
        "DFL4001", "secret-in-variable", "Secret in ARG or ENV", Severity.Warning)
    {
        Aliases = ImmutableArray.Create(
            "buildkit:SecretsUsedInArgOrEnv", "hadolint:DL3064", "dockerfile-doctor:DD020", "droast:DF013",
            "droast:DF014", "semgrep:secret-in-build-arg", "tally:tally/ruby/secrets-in-arg-or-env", "trivy:DS-0031"),
        Fix = FixKind.Suggested,
        Presets = RulePresets.Recommended | RulePresets.Hadolint | RulePresets.BuildKit,
    };

    protected override void Analyze(InstructionSyntax instruction, Stage? stage, RuleContext context)
    {
        // An ARG before the first FROM is in no stage.
        if (stage is null) return;
        if (instruction is EnvSyntax env)
            foreach (var pair in env.Pairs) Check(pair, env, stage, context);
        if (instruction is ArgSyntax arg)
            foreach (var pair in arg.Declarations) Check(pair, arg, stage, context);
    }

    private static void Check(KeyValueSyntax pair, InstructionSyntax instruction, Stage stage, RuleContext context)
    {
        var name = pair.Key.Text;
        var isNamed = SecretNames.Names(name);
        if (!isNamed && !SecretNames.Suggests(name)) return;
        var value = pair.Value is { } word ? context.Model.Expand(word, instruction).Value : null;
        if (isNamed ? MayBeHarmless(name, value, instruction, context) : !IsWritten(pair, value)) return;
        var fix = instruction is ArgSyntax arg ? SecretMount.Fix(pair, arg, stage, context) : null;
        if (stage.IsShipped)
            context.Report(
                pair.Key.Span,
                instruction is EnvSyntax
                    ? $"Anyone with the image can read '{name}'. "
                        + "Set it when the container starts, or use RUN --mount=type=secret."
                    : $"The image history stores the value of the build argument '{name}'. "
                        + "Use RUN --mount=type=secret instead.",
                fix);
        else
            context.Report(
                pair.Key.Span,
                $"The build cache and the build record store the value of '{name}'. "
                    + "Use RUN --mount=type=secret instead.",
                fix,
                severity: Severity.Info);
    }

    private static bool MayBeHarmless(
        string name, string? value, InstructionSyntax instruction, RuleContext context)
    {
        // Builds are given another value.
        if (instruction is ArgSyntax && value is not null && Placeholders.IsRequest(value)) return false;
        if (name == SwitchOfApt || SecretNames.IsHarmless(name, value)) return true;
        var variables = context.Ask(static model => new SecretVariables(model));
        return value is null ? variables.AreHarmless(name) : variables.IsSetting(name);
    }

    /// <summary>Whether the value itself is here, and the name suggests that it is a password.</summary>
    private static bool IsWritten(KeyValueSyntax pair, string? value) =>
        pair.Value is { } word && word.Text.IndexOf('$') < 0 && TextSecrets.IsLiteral(pair.Key.Text, value);
}
