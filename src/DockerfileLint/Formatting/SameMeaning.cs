using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using DockerfileLint.Semantics;
using DockerfileLint.Syntax;

namespace DockerfileLint.Formatting;

/// <summary>
/// Whether two texts mean the same to the builder: the same directives, comments and instructions with the same flags,
/// words and heredocs; in scripts the same words but for the order of packages.
/// </summary>
internal sealed class SameMeaning
{
    private readonly BuildModel before;
    private readonly BuildModel after;

    private SameMeaning(BuildModel before, BuildModel after)
    {
        this.before = before;
        this.after = after;
    }

    /// <summary>The first thing of the text before that would mean something else; null where nothing does.</summary>
    public static MeaningDifference? Find(
        DockerfileSyntax before, DockerfileSyntax after, CancellationToken cancellation = default)
    {
        if (before.EscapeCharacter != after.EscapeCharacter || !AreSame(before.Directives, after.Directives, TextOf))
            return new MeaningDifference(0, "the parser directives");
        var models = new SameMeaning(
            DockerfileStyle.ModelOf(before, cancellation), DockerfileStyle.ModelOf(after, cancellation));
        for (var i = 0; i < before.Instructions.Length; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            var instruction = before.Instructions[i];
            if (i >= after.Instructions.Length || !models.AreSame(instruction, after.Instructions[i]))
                return new MeaningDifference(instruction.Span.Start, instruction.Keyword.ToUpperInvariant());
        }

        if (before.Instructions.Length != after.Instructions.Length)
            return new MeaningDifference(before.Source.Length, "the end of the file");
        if (!AreSame(before.Comments, after.Comments, TextOf)) return new MeaningDifference(0, "a comment");
        return AreSame(before.Errors, after.Errors, static error => $"{error.Kind} {error.Message}")
            ? null
            : new MeaningDifference(0, "an error of the builder");
    }

    private static bool AreSame<T>(IReadOnlyList<T> left, IReadOnlyList<T> right, Func<T, string> text)
    {
        if (left.Count != right.Count) return false;
        for (var i = 0; i < left.Count; i++)
            if (!string.Equals(text(left[i]), text(right[i]), StringComparison.Ordinal)) return false;
        return true;
    }

    private static string TextOf(SyntaxNode node) => node.ToString().TrimEnd();

    private bool AreSame(InstructionSyntax left, InstructionSyntax right) =>
        left.GetType() == right.GetType()
            && string.Equals(left.Keyword, right.Keyword, StringComparison.OrdinalIgnoreCase)
            && left.EmptyContinuation is null == right.EmptyContinuation is null
            && AreSame(left.LeadingComments, right.LeadingComments, TextOf)
            && AreSame(left.Flags, right.Flags, static flag => flag.Logical.ToString())
            && AreSame(left.Heredocs, right.Heredocs, HeredocOf)
            && HaveSameArguments(left, right);

    private static string HeredocOf(HeredocSyntax heredoc) =>
        $"{heredoc.Source.ToString(heredoc.MarkerSpan)}\n{heredoc}";

    private bool HaveSameArguments(InstructionSyntax left, InstructionSyntax right)
    {
        switch (left)
        {
            case OnbuildSyntax onbuild:
                return AreSame(onbuild.Trigger, ((OnbuildSyntax)right).Trigger);
            case UnknownInstructionSyntax:
                return left.Line.ToString() == right.Line.ToString();
            case CommandFormSyntax { IsExecForm: false } command:
                return HaveSameScript(command, (CommandFormSyntax)right);
            case CommandFormSyntax command:
                return ((CommandFormSyntax)right).IsExecForm
                    && AreSame(command.Exec, ((CommandFormSyntax)right).Exec, static text => text.Value);
            default:
                return AreSame(
                    [.. left.ChildNodes().Select(WordOf)], [.. right.ChildNodes().Select(WordOf)], static word => word);
        }
    }

    private static string WordOf(SyntaxNode node) => node switch
    {
        WordSyntax word when node.Parent is FromSyntax from && from.AsKeyword == word => word.Text.ToUpperInvariant(),
        WordSyntax word => word.Text,
        KeyValueSyntax pair => $"{pair.Key.Text}={pair.Value?.Text}",
        TransferPathSyntax path => path.Logical.ToString(),
        // These were compared before.
        FlagSyntax or MountSyntax or HeredocSyntax => "",
        _ => node.ToString(),
    };

    private bool HaveSameScript(CommandFormSyntax left, CommandFormSyntax right)
    {
        if (right.IsExecForm) return false;
        if (left is HealthcheckSyntax check && check.IsNone != ((HealthcheckSyntax)right).IsNone) return false;
        return string.Equals(TextOf(left, before), TextOf(right, after), StringComparison.Ordinal)
            && WordsOf(left, before).SequenceEqual(WordsOf(right, after), StringComparer.Ordinal);
    }

    /// <summary>A script as text, with its packages in one order and single spaces where they mean nothing.</summary>
    private static string TextOf(CommandFormSyntax command, BuildModel model)
    {
        if (FormattedScript.Of(command, model) is not { } script) return command.Command.ToString();
        var text = command.Command.ToString();
        if (script.HasHeredoc) return ScriptTokens.Normalize(command.Arguments.ToString());
        var (result, end) = (new System.Text.StringBuilder(), 0);
        foreach (var list in PackageLists.Of(script).OrderBy(static list => list.Range.Start))
        {
            result.Append(text, end, list.Range.Start - end).Append(string.Join(" ", Sorted(list)));
            end = list.Range.End;
        }

        return ScriptTokens.Normalize(result.Append(text, end, text.Length - end).ToString());
    }

    /// <summary>The words that the parser finds in a script, with its packages in one order.</summary>
    private static List<string> WordsOf(CommandFormSyntax command, BuildModel model)
    {
        var words = new List<string>();
        if (FormattedScript.Of(command, model) is not { } script) return words;
        var packages = new Dictionary<Shell.ShellWord, string>();
        foreach (var list in PackageLists.Of(script))
        {
            var sorted = Sorted(list);
            for (var i = 0; i < sorted.Count; i++) packages[list.Packages[i]] = sorted[i];
        }

        foreach (var word in ScriptWords.Of(script).Words)
            words.Add(packages.TryGetValue(word, out var package) ? package : ScriptTokens.Normalize(word.Text));
        return words;
    }

    private static List<string> Sorted(PackageList list)
    {
        var packages = list.Packages.Select(static word => word.Text).ToList();
        packages.Sort(StringComparer.Ordinal);
        return packages;
    }
}
