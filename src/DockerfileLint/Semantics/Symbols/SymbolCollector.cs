using System.Collections.Generic;
using System.Collections.Immutable;
using DockerfileLint.Semantics.Stages;
using DockerfileLint.Semantics.Variables;
using DockerfileLint.Syntax;
using DockerfileLint.Text;

namespace DockerfileLint.Semantics.Symbols;

/// <summary>Collects the places where stages and variables are named.</summary>
internal sealed class SymbolCollector
{
    private const int CheckInterval = 1 << 14;

    private readonly StageModel model;
    private readonly List<SymbolOccurrence> found = [];
    private int scope = SymbolOccurrence.GlobalScope;

    private SymbolCollector(StageModel model) => this.model = model;

    public static ImmutableArray<SymbolOccurrence> Collect(StageModel model)
    {
        var collector = new SymbolCollector(model);
        foreach (var instruction in model.Preamble) collector.Visit(instruction);
        foreach (var stage in model.Stages)
        {
            model.ThrowIfCancelled();
            if (stage.From is { } from) collector.VisitFrom(from, stage);
            collector.scope = stage.Index;
            foreach (var instruction in stage.Instructions) collector.Visit(instruction);
            collector.VisitReferences(stage);
        }

        collector.found.Sort(static (left, right) => left.Span.CompareTo(right.Span));
        return collector.found.ToImmutableArray();
    }

    private void VisitFrom(FromSyntax from, Stage stage)
    {
        scope = SymbolOccurrence.GlobalScope;
        AddUses(stage.Base.Expansion);
        if (stage.Base.PlatformExpansion is { } platform) AddUses(platform);
        if (from.Name is { } name)
            found.Add(new SymbolOccurrence(
                SymbolKind.Stage, stage.Name!, name.Span, IsDefinition: true) { Scope = stage.Index });
    }

    private void VisitReferences(Stage stage)
    {
        foreach (var reference in stage.References)
            if (reference.Target is { Name: { } name } target && !reference.IsNumber && IsWritten(reference))
                found.Add(new SymbolOccurrence(
                    SymbolKind.Stage, name, reference.Span, IsDefinition: false) { Scope = target.Index });
    }

    /// <summary>A name that a variable gives is a use of the variable, not of the stage.</summary>
    private static bool IsWritten(StageReference reference) =>
        reference.Kind != StageReferenceKind.Base || reference.User.Base.Expansion.References.IsEmpty;

    private void Visit(InstructionSyntax instruction)
    {
        model.ThrowIfCancelled();
        switch (instruction)
        {
            case ArgSyntax arg:
                foreach (var declaration in arg.Declarations) VisitDeclaration(declaration, arg);
                break;
            case EnvSyntax env:
                foreach (var pair in env.Pairs) VisitPair(pair, env, isDefinition: true);
                break;
            case LabelSyntax label:
                foreach (var pair in label.Pairs) VisitPair(pair, label, isDefinition: false);
                break;
            case OnbuildSyntax onbuild:
                Visit(onbuild.Trigger);
                break;
            case CommandFormSyntax command:
                VisitCommand(command);
                break;
            default:
                VisitWords(instruction, model.GetState(instruction));
                break;
        }
    }

    private void VisitWords(InstructionSyntax instruction, BuildState state)
    {
        foreach (var flag in instruction.Flags)
            if (flag.Name is "chown" or "chmod" or "checksum") AddUses(state.Expand(flag));
        switch (instruction)
        {
            case TransferSyntax transfer:
                foreach (var source in transfer.Sources)
                    AddUses(source.Heredoc is { } heredoc ? state.Expand(heredoc) : state.Expand(source));
                if (transfer.Destination is { } destination) AddUses(state.Expand(destination));
                break;
            case VolumeSyntax volume:
                foreach (var path in volume.Paths) AddUses(state.Expand(path));
                break;
            case ExposeSyntax expose:
                foreach (var port in expose.Ports) AddUses(state.Expand(port));
                break;
            case UserSyntax user:
                AddUses(state.Expand(user.Name));
                break;
            case WorkdirSyntax workdir:
                AddUses(state.Expand(workdir.Path));
                break;
            case StopsignalSyntax signal:
                AddUses(state.Expand(signal.Signal));
                break;
        }
    }

    private void VisitDeclaration(KeyValueSyntax declaration, ArgSyntax arg)
    {
        var takesGlobal = scope >= 0 && declaration.Value is null;
        found.Add(new SymbolOccurrence(
            SymbolKind.Variable,
            declaration.Key.Text,
            declaration.Key.Span,
            IsDefinition: true) { Scope = scope, TakesGlobal = takesGlobal });
        if (declaration.Value is { } value) AddUses(model.Expand(value, arg));
    }

    private void VisitPair(KeyValueSyntax pair, InstructionSyntax instruction, bool isDefinition)
    {
        var key = model.Expand(pair.Key, instruction);
        if (isDefinition && key.References.IsEmpty && key.Value is { } name)
            found.Add(
                new SymbolOccurrence(SymbolKind.Variable, name, pair.Key.Span, IsDefinition: true) { Scope = scope });
        AddUses(key);
        if (pair.Value is { } value) AddUses(model.Expand(value, instruction));
    }

    private void VisitCommand(CommandFormSyntax command)
    {
        if (command is RunSyntax { Mounts.IsEmpty: false } run)
        {
            var state = model.GetState(run);
            foreach (var mount in run.Mounts)
            {
                foreach (var field in mount.Fields)
                    if (field.Value is { } value) AddUses(state.Expand(value, mount.Flag.Logical));
            }
        }

        if (command is not ShellSyntax) VisitShell(command.Command);
    }

    /// <summary>
    /// The shell expands its text itself; a name after <c>$</c> is the variable unless single quotes or a backslash
    /// come before it.
    /// </summary>
    private void VisitShell(LogicalText text)
    {
        bool isSingle = false, isDouble = false;
        for (var i = 0; i < text.Length; i++)
        {
            if (i % CheckInterval == 0) model.ThrowIfCancelled();
            switch (text[i])
            {
                case '\\' when !isSingle:
                    i++;
                    break;
                case '\'' when !isDouble:
                    isSingle = !isSingle;
                    break;
                case '"' when !isSingle:
                    isDouble = !isDouble;
                    break;
                case '$' when !isSingle:
                    i = VisitVariable(text, i);
                    break;
            }
        }
    }

    private int VisitVariable(LogicalText text, int dollar)
    {
        var start = dollar + 1;
        if (start < text.Length && text[start] == '{') start++;
        var end = start;
        while (end < text.Length
            && (text[end] is '_' or >= 'a' and <= 'z' or >= 'A' and <= 'Z'
                || end > start && text[end] is >= '0' and <= '9'))
            end++;
        if (end == start) return dollar;
        var span = TextSpan.FromBounds(start, end);
        var name = text.ToString(span);
        if (IsDefined(name))
            found.Add(new SymbolOccurrence(
                SymbolKind.Variable, name, text.ToSource(span), IsDefinition: false) { Scope = scope });
        return end - 1;
    }

    private bool IsDefined(string name)
    {
        if (scope < 0) return false;
        return model.Stages[scope].FinalState.Variable(name) is { Instruction: not null };
    }

    private void AddUses(Expansion expansion)
    {
        foreach (var reference in expansion.References)
            found.Add(new SymbolOccurrence(
                SymbolKind.Variable, reference.Name, reference.NameSpan, IsDefinition: false) { Scope = scope });
    }
}
