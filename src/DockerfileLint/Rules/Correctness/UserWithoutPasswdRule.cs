using System.Collections.Immutable;
using DockerfileLint.Diagnostics;
using DockerfileLint.Semantics.Paths;
using DockerfileLint.Semantics.Stages;
using DockerfileLint.Syntax;

namespace DockerfileLint.Rules.Correctness;

/// <summary>DFL3020: USER by name in an image on scratch that has no /etc/passwd.</summary>
internal sealed class UserWithoutPasswdRule : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "DFL3020", "user-without-passwd", "USER by name in an image without users", Severity.Warning)
    {
        Aliases = ImmutableArray.Create("tally:tally/named-identity-in-passwdless-stage"),
        Fix = FixKind.Suggested,
    };

    public override void Analyze(RuleContext context)
    {
        var stages = context.Model.Stages;
        var lacks = new bool[stages.Length];
        foreach (var stage in stages)
        {
            var isWithout = stage.BaseStage is { Triggers.IsEmpty: true } parent
                ? lacks[parent.Index]
                : stage.Base.Kind == BaseImageKind.Scratch;
            foreach (var instruction in stage.Instructions)
            {
                if (!isWithout) break;
                if (instruction is UserSyntax user) Check(user, stage, context);
                isWithout = !MayBring(instruction, context);
            }

            lacks[stage.Index] = isWithout;
        }
    }

    private static void Check(UserSyntax user, Stage stage, RuleContext context)
    {
        if (!stage.IsShipped || context.Model.Expand(user.Name, user).Value is not { Length: > 0 } value) return;
        var name = value.Split(':')[0].Trim();
        if (name.Length == 0 || char.IsDigit(name[0])) return;
        // The numbers that Debian and the distroless images give to these users.
        var number = name switch { "root" => "0", "nobody" => "65534", "nonroot" => "65532", _ => null };
        context.Report(
            user.Name.Span,
            $"The container can't start: an image on scratch has no /etc/passwd that knows '{name}'. Use a number.",
            number is null || name != user.Name.Text
                ? null
                : context.Fix.Suggested($"Use {number}", edit => edit.Replace(user.Name.Span, number)));
    }

    /// <summary>Whether an instruction may write /etc/passwd.</summary>
    private static bool MayBring(InstructionSyntax instruction, RuleContext context)
    {
        if (instruction is not TransferSyntax transfer) return instruction is RunSyntax or OnbuildSyntax;
        if (transfer.Destination is not { } destination) return true;
        var state = context.Model.GetState(transfer);
        return state.Expand(destination).Value is not { } path
            || ImagePaths.Resolve(state.WorkingDirectory ?? "/", path) is not { } folder
            || ImagePaths.IsWithin("/etc/passwd", folder);
    }
}
