using System.Collections.Generic;
using System.Linq;
using DockerfileLint.Shell;
using DockerfileLint.Text;

namespace DockerfileLint.Workspaces.Builds;

/// <summary>A loop over words, or a function with its calls: the values that its variables have in turn.</summary>
internal sealed class ShellLoop
{
    private const int Beginnings = 200;

    private ShellLoop(List<List<(string Name, ShellWord Word)>> rows) => Rows = rows;

    /// <summary>What is set for each turn.</summary>
    public List<List<(string Name, ShellWord Word)>> Rows { get; }

    /// <summary>The loops and functions around a command, the outermost first.</summary>
    public static List<ShellLoop> Around(ShellCommand command, ILookup<string, ShellCommand> calls)
    {
        var found = new List<ShellLoop>();
        for (var above = command.Parent; above is not null; above = above.Parent)
        {
            if (above is not ShellCompound compound) continue;
            if (compound.Kind == ShellCompoundKind.For && NameAfter(compound, "for") is { } variable)
                AddLoop(found, compound, variable);
            else if (compound.Kind == ShellCompoundKind.Function
                && (NameAfter(compound, "function") ?? NameAt(compound, 0)) is { } function)
                AddFunction(found, function, calls[function]);
        }

        found.Reverse();
        return found;
    }

    private static void AddLoop(List<ShellLoop> found, ShellCompound loop, string variable)
    {
        if (!loop.Words.IsEmpty) found.Add(new ShellLoop([.. loop.Words.Select(word => One(variable, word))]));
    }

    private static List<(string Name, ShellWord Word)> One(string variable, ShellWord word) => [(variable, word)];

    private static void AddFunction(List<ShellLoop> found, string name, IEnumerable<ShellCommand> calls)
    {
        var rows = calls.Select(static call => call.Arguments
            .Select(static (word, index) => ($"{ScriptText.Argument}{index + 1}", word)).ToList()).ToList();
        if (rows.Count > 0) found.Add(new ShellLoop(rows));
    }

    /// <summary>How the command begins; it may hold a whole script.</summary>
    private static string Beginning(ShellCompound compound) =>
        compound.Script.ToString(
            new TextSpan(compound.Range.Start, System.Math.Min(compound.Range.Length, Beginnings)));

    private static string? NameAfter(ShellCompound compound, string word)
    {
        var text = Beginning(compound);
        if (!text.StartsWith(word, System.StringComparison.Ordinal) || text.Length <= word.Length
            || !char.IsWhiteSpace(text[word.Length]))
            return null;
        var start = word.Length;
        while (start < text.Length && char.IsWhiteSpace(text[start])) start++;
        return NameAt(compound, start);
    }

    private static string? NameAt(ShellCompound compound, int start)
    {
        var text = Beginning(compound);
        var end = start;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is '_' or '-')) end++;
        return end > start ? text.Substring(start, end - start) : null;
    }
}
