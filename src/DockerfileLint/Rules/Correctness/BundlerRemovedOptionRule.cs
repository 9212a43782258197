using System.Collections.Immutable;
using DockerfileLint.Diagnostics;
using DockerfileLint.Packages;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Shell;

namespace DockerfileLint.Rules.Correctness;

/// <summary>DFL3119: an option of <c>bundle install</c> that Bundler 4 no longer has.</summary>
internal sealed class BundlerRemovedOptionRule : CommandRule
{
    // What bundle config calls them, and whether they take a value.
    private static readonly (string Option, string Setting, bool TakesValue)[] Removed =
    [
        ("--without", "without", true), ("--with", "with", true), ("--path", "path", true),
        ("--deployment", "deployment", false), ("--frozen", "frozen", false), ("--clean", "clean", false),
        ("--system", "path.system", false),
    ];

    public override RuleDescriptor Descriptor { get; } = new(
        "DFL3119", "bundler-removed-option", "Option that Bundler 4 doesn't have", Severity.Info)
    {
        Aliases = ImmutableArray.Create("tally:tally/ruby/deprecated-bundler-install-flags"),
        Fix = FixKind.Suggested,
    };

    public override ImmutableArray<string> Programs { get; } = Bundler.Instance.Programs;

    protected override void Analyze(RunCommand command, RuleContext context)
    {
        if (!Bundler.Instance.Installs(command.Command)) return;
        var arguments = Bundler.Instance.Arguments(command.Command);
        foreach (var (option, setting, takesValue) in Removed)
        {
            if (arguments.GetOption(option) is not { } word) continue;
            context.Report(
                word.Span,
                $"Bundler 4 doesn't have {option}, which is deprecated since 2.1. Use 'bundle config set'.",
                context.Fix.Suggested(
                    "Use bundle config set", edit => Edit(edit, command, word, setting, takesValue)));
        }
    }

    private static void Edit(FixEditor edit, RunCommand run, ShellWord option, string setting, bool takesValue)
    {
        var command = run.Command;
        var next = takesValue ? ValueOf(command, option) : null;
        if (run.Run.IsExecForm || command.Parent is not ShellList || !command.Assignments.IsEmpty
            || command.Wrappers.Length > 0 || command.MayFail() || takesValue && next is null)
        {
            edit.GiveUp();
            return;
        }

        var value = next?.Text ?? "true";
        edit.Insert(command.Span.Start, $"{command.Program!.Text} config set --local {setting} {value} && ");
        edit.Remove(option.Span);
        if (next is not null) edit.Remove(next.Span);
    }

    /// <summary>The only value of an option; null if there are several, or one is in the same word.</summary>
    private static ShellWord? ValueOf(ShellCommand command, ShellWord option)
    {
        var index = command.Arguments.IndexOf(option);
        if (option.Text.IndexOf('=') >= 0 || index + 1 >= command.Arguments.Length) return null;
        var value = command.Arguments[index + 1];
        var isLast = index + 2 >= command.Arguments.Length || command.Arguments[index + 2].Prefix is ['-', ..];
        return isLast && value.Value is { Length: > 0 } text && text[0] != '-' ? value : null;
    }
}
