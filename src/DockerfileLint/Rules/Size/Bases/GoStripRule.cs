using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Packages;
using DockerfileLint.Semantics;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Semantics.Stages;

namespace DockerfileLint.Rules.Size;

/// <summary>DFL1110: a Go program is built with the tables of its debugger.</summary>
internal sealed class GoStripRule : PreparedCommandRule<GoStripRule.Facts>
{
    public override RuleDescriptor Descriptor { get; } = new(
        "DFL1110", "go-strip", "A Go program is built with debug information", Severity.Info)
    {
        Fix = FixKind.Suggested,
        Waste = WasteClass.Medium,
        Presets = RulePresets.Size,
    };

    public override ImmutableArray<string> Programs { get; } = Go.Instance.Programs;

    protected override Facts? Prepare(BuildModel model) => new(model);

    protected override void Analyze(RunCommand command, Facts facts, RuleContext context)
    {
        if (command.Run.Stage is not { IsReachable: true }) return;
        var arguments = Go.Instance.Arguments(command.Command);
        if (arguments.GetOperand(0) is not { Value: "build" } verb
            || arguments.Has("-ldflags", "--ldflags")
            || command.Command.Arguments.Any(static word => word.Value is null)
            || command.Run.State.Variable("GOFLAGS") is not null)
            return;
        if (facts.Strips(command.Run) || !facts.GivesFiles(command.Run.Stage)) return;
        context.Report(
            command.Command.Span,
            "Symbol and debug tables are about a third of this Go program. Add -ldflags=\"-s -w\", "
                + "unless you attach a debugger.",
            context.Fix.Suggested("Add -ldflags=\"-s -w\"", edit => edit.Option(command, verb, "-ldflags=\"-s -w\"")));
    }

    /// <summary>What is asked once: which RUNs strip by themselves, and which stages give files to the image.</summary>
    internal sealed class Facts
    {
        private readonly Dictionary<RunModel, bool> strips = [];
        private readonly BuildModel model;
        private readonly bool[] givesFiles;

        public Facts(BuildModel model)
        {
            this.model = model;
            givesFiles = new bool[model.Stages.Length];
            // What takes from a stage follows it.
            for (var i = givesFiles.Length - 1; i >= 0; i--)
                givesFiles[i] = model.Stages[i].IsShipped || model.Stages[i].Uses.Any(Gives);
        }

        /// <summary>Whether a command of the RUN takes the tables out again.</summary>
        public bool Strips(RunModel run) =>
            strips.TryGetValue(run, out var known)
                ? known
                : strips[run] = run.Commands.Any(static other => other.Name is "strip" or "upx");

        /// <summary>
        /// Whether files of a stage come into the image: it ships, or one that ships copies from it, or from one that
        /// does nothing but copy. What only runs while another stage builds weighs nothing.
        /// </summary>
        public bool GivesFiles(Stage stage) => givesFiles[stage.Index];

        private bool Gives(StageReference use) => use.Kind switch
        {
            StageReferenceKind.Base => givesFiles[use.User.Index],
            StageReferenceKind.Copy =>
                use.User.IsShipped || model.GetRuns(use.User).IsEmpty && givesFiles[use.User.Index],
            _ => false,
        };
    }
}
