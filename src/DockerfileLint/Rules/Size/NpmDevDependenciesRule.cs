using System.Collections.Immutable;
using System.Linq;
using System;
using DockerfileLint.Diagnostics;
using DockerfileLint.Semantics;
using DockerfileLint.Text;

namespace DockerfileLint.Rules.Size;

/// <summary>DFL1310: npm installs development dependencies into what ships.</summary>
internal sealed class NpmDevDependenciesRule : CommandRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("DFL1310", "npm-omit-dev", "npm installs development dependencies into what ships", Severity.Info)
    {
        Aliases = ImmutableArray.Create("dockerfile-doctor:DD067", "dockershrink:exclude-devDependencies"),
        Fix = FixKind.Suggested,
        Presets = RulePresets.Recommended | RulePresets.Size,
    };

    /// <inheritdoc/>
    public override ImmutableArray<string> Programs { get; } = ImmutableArray.Create("npm");

    /// <inheritdoc/>
    protected override void Analyze(RunCommand command, RuleContext context)
    {
        if (command.Run.Stage is not { IsShipped: true } stage || !IsFull(command) || UsesTools(stage, command, context.Model)) return;
        var verb = command.Command.Arguments.First(static word => word.Value is "ci" or "install" or "i" or "clean-install");
        context.Report(
            command.Command.Span,
            "This also installs what only development needs, and no build step after it uses that. Add --omit=dev, or set NODE_ENV=production before it.",
            command.Run.IsExecForm ? null : () => ImmutableArray.Create(new CodeFix("Leave out development dependencies", FixSafety.Suggested, ImmutableArray.Create(new TextChange(context.Source.Path, new TextSpan(verb.Span.End, 0), " --omit=dev")))));
    }

    /// <summary>Whether the project's packages are installed with those for development.</summary>
    private static bool IsFull(RunCommand command)
    {
        var words = command.Command.Arguments.Where(static word => word.Prefix.Length == 0 || word.Prefix[0] != '-').ToList();
        if (words.Count != 1 || words[0].Value is not ("ci" or "install" or "i" or "clean-install")) return false;
        foreach (var word in command.Command.Arguments)
        {
            var text = word.Prefix;
            if (text is "-g" or "--global" or "--production" || text.StartsWith("--omit", StringComparison.Ordinal) || text.StartsWith("--only", StringComparison.Ordinal) || text.StartsWith("--production", StringComparison.Ordinal) || text.StartsWith("--include", StringComparison.Ordinal)) return false;
        }

        var own = command.Command.Assignments.FirstOrDefault(static assignment => assignment.Name is "NODE_ENV");
        var mode = own is not null ? own.Value.Value : command.Run.State.Value("NODE_ENV");
        return mode != "production" && command.Run.State.Value("NPM_CONFIG_OMIT") is null && command.Run.State.Value("NPM_CONFIG_PRODUCTION") is null
            && (command.Run.State.IsEnvironmentComplete || command.Run.State.Variable("NODE_ENV") is null || mode is not null);
    }

    /// <summary>Whether something after it, or what starts, may use a development tool, or a prune takes them out.</summary>
    private static bool UsesTools(Stage stage, RunCommand install, BuildModel model)
    {
        foreach (var command in stage.Runs.SelectMany(static run => run.Commands))
        {
            if (command.Span.Start <= install.Command.Span.Start) continue;
            if (command.Name is "npx" or "yarn" or "pnpm" or "tsc" or "vite" or "webpack" or "node" or "ng" or "next" or "make" || command.Program?.Text.StartsWith("./", StringComparison.Ordinal) == true || command.Program?.Text.IndexOf("node_modules", StringComparison.Ordinal) >= 0) return true;
            if (command.Name == "npm" && command.Arguments.Any(static word => word.Value is "run" or "run-script" or "test" or "exec" or "prune" or "start" or "rebuild")) return true;
        }

        if (!stage.IsFinal) return true;
        foreach (var start in new Syntax.CommandFormSyntax?[] { stage.EffectiveEntrypoint, stage.EffectiveCmd })
            if (start is not null && model.CommandOf(start).Commands.Any(static command => command.Name is "npm" or "npx" or "yarn" or "nodemon" or "ts-node" or "tsx" or "vite" or "next" or "ng" or "sh" or "bash")) return true;
        return false;
    }
}
