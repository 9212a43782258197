using System.Collections.Immutable;
using DockerfileLint.Diagnostics;
using DockerfileLint.Semantics.Errors;
using DockerfileLint.Semantics.Stages;
using DockerfileLint.Semantics.Variables;
using DockerfileLint.Syntax;

namespace DockerfileLint.Rules.Correctness;

/// <summary>
/// DFL3006: an instruction that the builder expands uses a variable that nothing defines, so a part of it is empty.
/// </summary>
internal sealed class UndefinedVariableRule : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "DFL3006", "undefined-variable", "Undefined variable", Severity.Warning)
    {
        Aliases = ImmutableArray.Create(
            "buildkit:UndefinedArgInFrom", "buildkit:UndefinedVar", "tally:buildkit/UndefinedArgInFrom",
            "tally:buildkit/UndefinedVar"),
        Fix = FixKind.Suggested,
        Presets = RulePresets.Recommended | RulePresets.BuildKit,
    };

    public override void Analyze(RuleContext context)
    {
        UndefinedVariables? variables = null;
        foreach (var stage in context.Model.Stages)
        {
            // A FROM that is empty or invalid without the variable is an error of the builder.
            if (stage.From is { } from && !IsRefused(stage.Base))
                Check(from, stage.Base.Expansion, context, ref variables);
            foreach (var instruction in stage.Instructions) Check(instruction, context, ref variables);
        }
    }

    private static void Check(InstructionSyntax instruction, RuleContext context, ref UndefinedVariables? variables)
    {
        // A trigger runs in another build.
        if (!MayUseVariables(instruction)) return;
        foreach (var expansion in ExpandedText.Of(instruction, context.Model))
            Check(instruction, expansion, context, ref variables);
    }

    private static bool MayUseVariables(InstructionSyntax instruction) =>
        instruction is not (OnbuildSyntax or UnknownInstructionSyntax or RunSyntax { Flags.IsEmpty: true })
            && (!instruction.Heredocs.IsEmpty
                || System.MemoryExtensions.IndexOf(instruction.Line.AsSpan(), '$') >= 0);

    private static void Check(
        InstructionSyntax instruction, Expansion expansion, RuleContext context, ref UndefinedVariables? variables)
    {
        foreach (var reference in expansion.References)
        {
            // With a default, as in ${A:-b}, it is meant so, and so is appending to what may be empty.
            if (reference.Definition is not null || reference.Modifier.Length > 0) continue;
            if (IsAppended(reference, instruction)) continue;
            variables ??= new UndefinedVariables(context.Model);
            var declared = variables.DeclaredElsewhere(reference.Name, instruction);
            // The base image may define the others.
            if (!reference.IsUndefined && declared is not { Arg: null }) continue;
            if (declared is { } place) ReportUnseen(instruction, reference, place, context);
            else ReportUndefined(instruction, reference, context);
        }
    }

    /// <summary>Whether an ENV sets the same variable: <c>A=$A:/more</c>.</summary>
    private static bool IsAppended(VariableReference reference, InstructionSyntax instruction)
    {
        if (instruction is not EnvSyntax env) return false;
        foreach (var pair in env.Pairs)
            if (pair.Key.Text == reference.Name && pair.Span.Contains(reference.Span.Start)) return true;
        return false;
    }

    private static void ReportUnseen(
        InstructionSyntax instruction,
        VariableReference reference,
        UndefinedVariables.Place declared,
        RuleContext context)
    {
        var name = reference.Name;
        var why = declared.Arg is { } arg
            ? $"'{name}' is empty here: the ARG on line {context.Source.GetLine(arg.Span.Start) + 1} isn't seen. "
            : $"'{name}' is empty here: a stage sees it only after an ARG. ";
        context.Report(
            reference.Span,
            why + (instruction is FromSyntax
                ? $"Declare ARG {name} before the first FROM."
                : $"Declare ARG {name} in this stage."),
            context.Fix.Suggested($"Add ARG {name}", edit => Declare(edit, instruction, name, declared, context)),
            related: declared.Arg is { } other
                ? ImmutableArray.Create(new RelatedLocation(context.Source.Path, other.KeywordSpan, "declared here"))
                : default);
    }

    private static void ReportUndefined(
        InstructionSyntax instruction, VariableReference reference, RuleContext context)
    {
        var near = NearVariable.Of(reference.Name, context.Model.GetState(instruction).Scope);
        context.Report(
            reference.Span,
            $"'{reference.Name}' is empty here: nothing defines it. "
                + (near is not null ? $"You may have meant '{near}'."
                    : instruction is FromSyntax ? "Declare it with ARG before the first FROM."
                    : "Declare it with ARG or ENV."),
            near is null
                ? null
                : context.Fix.Suggested($"Use {near}", edit => edit.Replace(reference.NameSpan, near)));
    }

    private static void Declare(
        FixEditor edit,
        InstructionSyntax instruction,
        string name,
        UndefinedVariables.Place declared,
        RuleContext context)
    {
        var isBase = instruction is FromSyntax;
        var place = isBase ? context.Model.Stages[0].From! : instruction;
        // A FROM takes the default along, which is then declared before it.
        var text = isBase && declared.Declaration is { Value: not null } declaration
            ? context.Source.ToString(declaration.Span)
            : name;
        edit.InsertAbove(place, (char.IsLower(place.Keyword[0]) ? "arg " : "ARG ") + text);
    }

    private static bool IsRefused(BaseImage image) =>
        image.Expansion.DefaultValue is not { Length: > 0 } name
            || image.Kind == BaseImageKind.Image && ImageReferenceSyntax.Problem(name) is not null;
}
