using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Semantics;
using DockerfileLint.Semantics.Stages;
using DockerfileLint.Shell;
using DockerfileLint.Syntax;
using DockerfileLint.Text;

namespace DockerfileLint.Rules.Correctness;

/// <summary>DFL3021: USER with a group, which takes the user's other groups away.</summary>
internal sealed class GroupDropsOthersRule : InstructionRule<UserSyntax>
{
    private static readonly ShellOptionSyntax UserAdd =
        new("bcdefgGkKprsu", "--groups", "--gid", "--uid", "--shell", "--home-dir", "--home", "--comment");

    public override RuleDescriptor Descriptor { get; } = new(
        "DFL3021", "group-drops-others", "USER with a group drops the other groups", Severity.Info)
    {
        Aliases = ImmutableArray.Create("tally:tally/user-explicit-group-drops-supplementary-groups"),
        Fix = FixKind.Suggested,
    };

    protected override void Analyze(UserSyntax instruction, Stage? stage, RuleContext context)
    {
        if (stage is null || context.Model.Expand(instruction.Name, instruction).Value is not { } value) return;
        var parts = value.Split(':');
        if (parts.Length != 2 || parts[1].Length == 0) return;
        var grants = context.Ask(static model => new GroupGrants(model));
        foreach (var (group, place) in grants.Of(stage, parts[0]))
        {
            if (place.Start > instruction.Span.Start || group == parts[1]) continue;
            context.Report(
                instruction.Name.Span,
                $"With a group in USER, '{parts[0]}' isn't in its other groups, such as '{group}'. "
                    + "Name the user alone.",
                value == instruction.Name.Text
                    ? context.Fix.Suggested(
                        "Remove the group", edit => edit.Replace(instruction.Name.Span, parts[0]))
                    : null,
                related: ImmutableArray.Create(
                    new RelatedLocation(context.Source.Path, place, "joins the group here")));
            return;
        }
    }

    /// <summary>The groups that RUNs add users to.</summary>
    private sealed class GroupGrants
    {
        private readonly Dictionary<(Stage, string), List<(string Group, TextSpan Place)>> all = [];

        public GroupGrants(BuildModel model)
        {
            foreach (var name in new[] { "useradd", "usermod", "adduser", "addgroup", "gpasswd" })
                foreach (var command in model.GetCommands(name))
                    if (command.Run.Stage is { } stage) Read(command.Command, stage);
        }

        public IEnumerable<(string Group, TextSpan Place)> Of(Stage stage, string user) =>
            all.TryGetValue((stage, user), out var found) ? found : Enumerable.Empty<(string, TextSpan)>();

        private void Read(ShellCommand command, Stage stage)
        {
            if (command.Name is "useradd" or "usermod")
            {
                var arguments = new ShellArguments(command, UserAdd);
                if (arguments.GetOperand(0)?.Value is not { } user
                    || arguments.GetValue("-G", "--groups") is not { } groups) return;
                foreach (var group in groups.Split(',')) Add(stage, user, group, command);
            }
            else if (command.Name == "gpasswd")
            {
                var arguments = new ShellArguments(command, new ShellOptionSyntax("ad"));
                if (arguments.GetValue("-a") is { } user && arguments.GetOperand(0)?.Value is { } group)
                    Add(stage, user, group, command);
            }
            // adduser USER GROUP of Debian and BusyBox; options with values would be read as operands.
            else if (command.Arguments.Length == 2
                && command.Arguments.All(static word => word.Value is { Length: > 0 } text && text[0] != '-'))
            {
                Add(stage, command.Arguments[0].Value!, command.Arguments[1].Value!, command);
            }
        }

        private void Add(Stage stage, string user, string group, ShellCommand command)
        {
            if (group.Length == 0) return;
            if (!all.TryGetValue((stage, user), out var list)) all[(stage, user)] = list = [];
            // More would only be compared with the group of USER.
            if (list.Count < 2 || list.TrueForAll(one => one.Group == list[0].Group))
                list.Add((group, command.Span));
        }
    }
}
