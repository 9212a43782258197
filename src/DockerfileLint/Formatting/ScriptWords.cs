using System.Collections.Generic;
using DockerfileLint.Shell;

namespace DockerfileLint.Formatting;

/// <summary>All words of a script, those of the commands within words included, scripts in quotes not.</summary>
internal sealed class ScriptWords
{
    private readonly Stack<ShellNode> waiting = new();

    private ScriptWords()
    {
    }

    /// <summary>The words.</summary>
    public List<ShellWord> Words { get; } = [];

    /// <summary>The tests <c>[[ … ]]</c> and <c>(( … ))</c>, in which spaces may be part of a pattern.</summary>
    public List<ShellCompound> Tests { get; } = [];

    public static ScriptWords Of(ShellScript script)
    {
        var found = new ScriptWords();
        found.waiting.Push(script.Body);
        while (found.waiting.Count > 0) found.Visit(found.waiting.Pop());
        return found;
    }

    private void Visit(ShellNode node)
    {
        switch (node)
        {
            case ShellList list:
                foreach (var item in list.Items) waiting.Push(item.Node);
                break;
            case ShellPipeline pipeline:
                foreach (var command in pipeline.Commands) waiting.Push(command);
                break;
            case ShellCompound { Kind: ShellCompoundKind.Test } test:
                Tests.Add(test);
                break;
            case ShellCompound compound:
                foreach (var body in compound.Bodies) waiting.Push(body);
                foreach (var word in compound.Words) waiting.Push(word);
                foreach (var redirect in compound.Redirects) waiting.Push(redirect.Target);
                break;
            case ShellCommand command:
                Visit(command);
                break;
            case ShellWord word:
                Words.Add(word);
                foreach (var substitution in word.Substitutions)
                    if (!IsBacktick(word, substitution)) waiting.Push(substitution.Body);
                break;
        }
    }

    /// <summary>Whether a substitution is one of back-ticks, whose text is read once more before it runs.</summary>
    public static bool IsBacktick(ShellWord word, ShellSubstitution substitution) =>
        word.Script[substitution.Range.Start] == '`';

    private void Visit(ShellCommand command)
    {
        foreach (var assignment in command.Assignments) waiting.Push(assignment.Value);
        foreach (var word in command.Wrappers) waiting.Push(word);
        if (command.Program is { } program) waiting.Push(program);
        foreach (var word in command.Arguments) waiting.Push(word);
        foreach (var redirect in command.Redirects) waiting.Push(redirect.Target);
    }
}
