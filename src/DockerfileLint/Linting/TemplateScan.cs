using System;
using System.Collections.Generic;
using System.Linq;
using DockerfileLint.Syntax;
using DockerfileLint.Text;

namespace DockerfileLint.Linting;

/// <summary>
/// Looks for placeholders in the instructions of a file, in order. Programs have templates of their own, as
/// <c>docker inspect --format '{{.Id}}'</c> and <c>sed s/@NAME@/x/</c> do: what may be theirs doesn't count.
/// </summary>
/// <param name="syntax">The file.</param>
/// <param name="isNamed">Whether the name of the file is that of a template; then all placeholders count.</param>
internal sealed class TemplateScan(DockerfileSyntax syntax, bool isNamed)
{
    private static readonly string[] Editors = ["sed", "perl", "awk", "gawk", "envsubst", "gomplate", "jinja2", "j2"];
    private static readonly string[] Formats = ["template", "format", "prompt", "pattern"];
    private static readonly string[] Shells = ["powershell", "pwsh"];
    private static readonly string[] Macros =
        ["m4_", "define(", "undefine(", "include(", "sinclude(", "ifdef(", "ifelse("];
    private static readonly string[] MavenPrefixes = ["project.", "pom.", "maven.", "parent."];
    private static readonly string[] ProjectPrefixes = ["cookiecutter.", "values.", "parameters.", "copier."];
    private HashSet<string>? declared;
    private bool isPowerShell = syntax.EscapeCharacter == '`';

    // Of the instruction that is looked at, once a placeholder asks for it.
    private bool? isEdited;
    private int? firstFormat;

    /// <summary>The first placeholder of an instruction; null where there is none.</summary>
    public TextSpan? Find(InstructionSyntax instruction)
    {
        var (kind, isUnread) = instruction is UnknownInstructionSyntax unread ? (unread.Intended, true)
            : instruction is OnbuildSyntax trigger ? (trigger.Trigger.Kind, false) : (instruction.Kind, false);
        var text = instruction.Line.AsSpan();
        if (kind == InstructionKind.Shell) isPowerShell |= FirstOf(text, Shells) < text.Length;
        if (kind == InstructionKind.Unknown && IsMacro(instruction.Keyword)) return instruction.KeywordSpan;
        if (kind == InstructionKind.From && Base(text) is { } found) return instruction.Line.ToSource(found);
        (isEdited, firstFormat) = (null, null);
        var place = PlaceOf(kind);
        var quotes = default(QuoteReader);
        for (var i = Next(text, 0); i >= 0; i = Next(text, i + 1))
        {
            if (text[i] == '{' && i > 0 && text[i - 1] == '$' && !text.Slice(i).StartsWith("{{".AsSpan())) i--;
            var at = i;
            if (text[i] == '$') i++;
            if (Placeholder.At(text, at) is not { } placeholder || IsEscaped(text, at)) continue;
            var isFirst = at == 0 && isUnread && kind == InstructionKind.Unknown;
            if (isFirst || Counts(placeholder, place, text, at, quotes.At(text, at)))
                return instruction.Line.ToSource(new TextSpan(at, placeholder.Length));
        }

        return null;
    }

    private static int Next(ReadOnlySpan<char> text, int start)
    {
        if (start >= text.Length) return -1;
        var found = text.Slice(start).IndexOfAny("{<%@".AsSpan());
        return found < 0 ? -1 : start + found;
    }

    private static TemplatePlace PlaceOf(InstructionKind kind) => kind switch
    {
        InstructionKind.Arg or InstructionKind.Label or InstructionKind.Maintainer => TemplatePlace.Values,
        InstructionKind.Env => TemplatePlace.Environment,
        InstructionKind.Run or InstructionKind.Cmd or InstructionKind.Entrypoint or InstructionKind.Healthcheck
            or InstructionKind.Shell or InstructionKind.Unknown => TemplatePlace.Script,
        _ => TemplatePlace.Words,
    };

    private bool IsEscaped(ReadOnlySpan<char> text, int at)
    {
        if (at == 0) return false;
        var before = text[at - 1];
        return text[at] switch
        {
            '$' => before == '$' || before == syntax.EscapeCharacter,
            '@' => char.IsLetterOrDigit(before) || before is '@' or '_',
            _ => false,
        };
    }

    private bool Counts(Placeholder found, TemplatePlace place, ReadOnlySpan<char> text, int at, char quote)
    {
        if (place == TemplatePlace.Script && (isEdited ??= HasOne(text, Editors))) return false;
        if (isNamed || found.Kind == PlaceholderKind.Value && IsOfProject(found.Name)) return true;
        return place switch
        {
            TemplatePlace.Words => CountsInWords(found, quote),
            TemplatePlace.Script => CountsInScript(found, text, at, quote),
            _ => CountsInValue(found, place, text, at, quote),
        };
    }

    private static bool CountsInWords(Placeholder found, char quote) => found.Kind switch
    {
        PlaceholderKind.Marked => IsMark(found.Name),
        PlaceholderKind.Property => quote != '\'',
        PlaceholderKind.Comment => false,
        _ => true,
    };

    private bool CountsInValue(
        Placeholder found, TemplatePlace place, ReadOnlySpan<char> text, int at, char quote)
    {
        if (found.Kind == PlaceholderKind.Property) return quote != '\'';
        if (found.Kind == PlaceholderKind.Marked)
            return quote == '\0' ? IsMark(found.Name) : IsOf(found.Name, MavenPrefixes);
        // A program may be told how it writes its lines and names its files.
        if (found.Kind == PlaceholderKind.Comment || (firstFormat ??= FirstOf(text, Formats)) < at) return false;
        return quote == '\0' || place == TemplatePlace.Values && found.Name[0] != '.';
    }

    private bool CountsInScript(Placeholder found, ReadOnlySpan<char> text, int at, char quote)
    {
        switch (found.Kind)
        {
            case PlaceholderKind.Property:
                return IsOf(found.Name, MavenPrefixes)
                    || !isPowerShell && quote != '\'' && !IsExecForm(text);
            case PlaceholderKind.Value:
                var isWide = text[at + 2] is ' ' or '-';
                return quote == '\0' && (isWide || found.Name[0] != '.' && found.Name.IndexOf(',') < 0);
            case PlaceholderKind.Block or PlaceholderKind.Script:
                return quote == '\0';
            case PlaceholderKind.Marked:
                return quote == '\0' && (text[at] == '%' ? IsMark(found.Name) : IsOf(found.Name, MavenPrefixes));
            default:
                return false;
        }
    }

    /// <summary>A base image is known by its name alone, so other notations count there too.</summary>
    private TextSpan? Base(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var isVariable = text[i] == '$';
            if (!isVariable && (text[i] != '{' || i > 0 && text[i - 1] == '{')) continue;
            var start = isVariable && i + 1 < text.Length && text[i + 1] == '{' ? i + 2 : i + 1;
            var end = start;
            while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] == '_')) end++;
            var isBraced = text[start - 1] == '{';
            var isWhole = end > start && char.IsLetter(text[start])
                && (!isBraced || end < text.Length && text[end] == '}');
            var span = TextSpan.FromBounds(i, isBraced ? end + 1 : end);
            var isOpen = isWhole && (isNamed || !isVariable) && IsUndeclared(text.Slice(start, end - start).ToString());
            if (isOpen) return span;
            i = Math.Max(i, end - 1);
        }

        return isNamed ? Capitals(text) : null;
    }

    /// <summary>A repository has no capitals; where a template is named so, they are a name to be replaced.</summary>
    private static TextSpan? Capitals(ReadOnlySpan<char> text)
    {
        var start = text.IndexOfAny(' ', '\t') + 1;
        while (start > 0 && start < text.Length && text[start] is ' ' or '\t') start++;
        for (var i = start; i < text.Length && text[i] is not (' ' or '\t' or ':' or '@' or '-' or '$'); i = start)
        {
            while (i < text.Length && (char.IsUpper(text[i]) || char.IsDigit(text[i]) || text[i] == '_')) i++;
            if (i - start > 2 && char.IsUpper(text[start])) return TextSpan.FromBounds(start, i);
            start = i + 1;
        }

        return null;
    }

    private bool IsUndeclared(string name)
    {
        declared ??= new HashSet<string>(
            syntax.Instructions.OfType<ArgSyntax>().SelectMany(static arg => arg.Declarations)
                .Select(static one => one.Key.Text),
            StringComparer.Ordinal);
        return !declared.Contains(name) && !name.StartsWith("TARGET", StringComparison.Ordinal)
            && !name.StartsWith("BUILD", StringComparison.Ordinal);
    }

    private static bool HasOne(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
            if (WholeWord.IsIn(text, word)) return true;
        return false;
    }

    private static bool IsMacro(string keyword) => keyword == "dnl" || IsOf(keyword, Macros);

    private static bool IsExecForm(ReadOnlySpan<char> text)
    {
        var space = text.IndexOfAny(' ', '\t');
        return space >= 0 && text.Slice(space).TrimStart().StartsWith("[".AsSpan());
    }

    /// <summary>Whether a name is one that a generator of projects gives.</summary>
    private static bool IsOfProject(string name) => IsOf(name, ProjectPrefixes);

    private static bool IsOf(string name, string[] prefixes) =>
        Array.Exists(prefixes, prefix => name.StartsWith(prefix, StringComparison.Ordinal));

    /// <summary>A name in capitals, or one of several parts.</summary>
    private static bool IsMark(string name)
    {
        if (name.IndexOf('.') > 0) return true;
        foreach (var character in name)
            if (character is not (>= 'A' and <= 'Z' or >= '0' and <= '9' or '_')) return false;
        return name.Length > 2;
    }

    /// <summary>Where the first of some words begins; after the text where there is none.</summary>
    private static int FirstOf(ReadOnlySpan<char> text, string[] words)
    {
        var first = text.Length;
        foreach (var word in words)
        {
            var found = text.IndexOf(word.AsSpan(), StringComparison.OrdinalIgnoreCase);
            if (found >= 0 && found < first) first = found;
        }

        return first;
    }
}
