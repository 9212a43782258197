using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using DockerfileLint.Syntax;

namespace DockerfileLint.Parsing;

/// <summary>The flags that an instruction takes.</summary>
internal sealed class FlagTable
{
    public static readonly FlagTable None = new();

    public static readonly FlagTable From = new(("platform", FlagKind.Text));

    public static readonly FlagTable Run = new(
        ("mount", FlagKind.Texts), ("network", FlagKind.Text), ("security", FlagKind.Text), ("device", FlagKind.Texts));

    public static readonly FlagTable Copy = new(
        ("from", FlagKind.Text),
        ("chown", FlagKind.Text),
        ("chmod", FlagKind.Text),
        ("link", FlagKind.Switch),
        ("parents", FlagKind.Switch),
        ("exclude", FlagKind.Texts));

    public static readonly FlagTable Add = new(
        ("chown", FlagKind.Text),
        ("chmod", FlagKind.Text),
        ("link", FlagKind.Switch),
        ("keep-git-dir", FlagKind.Switch),
        ("checksum", FlagKind.Text),
        ("unpack", FlagKind.Switch),
        ("exclude", FlagKind.Texts));

    public static readonly FlagTable Healthcheck = new(
        ("interval", FlagKind.Text),
        ("timeout", FlagKind.Text),
        ("start-period", FlagKind.Text),
        ("start-interval", FlagKind.Text),
        ("retries", FlagKind.Text));

    private static readonly string[] AllNames =
    [
        "from", "chown", "mount", "platform", "chmod", "link", "parents", "exclude", "network", "security", "device",
        "keep-git-dir", "checksum", "unpack",
        "interval", "timeout", "start-period", "start-interval", "retries",
    ];

    private readonly (string Name, FlagKind Kind)[] flags;

    private FlagTable(params (string Name, FlagKind Kind)[] flags) => this.flags = flags;

    /// <summary>The name as a string, without a new one for a known flag.</summary>
    public static string Intern(ReadOnlySpan<char> name)
    {
        foreach (var known in AllNames)
            if (name.SequenceEqual(known.AsSpan())) return known;
        return name.ToString();
    }

    /// <summary>Reports what the builder refuses in the flags of an instruction.</summary>
    public void Check(ImmutableArray<FlagSyntax> given, InstructionLine line)
    {
        if (given.IsEmpty || line.IsTrigger) return;
        var seen = 0;
        foreach (var flag in given)
        {
            line.Cancellation.ThrowIfCancellationRequested();
            var index = IndexOf(flag.Name);
            if (index < 0) ReportUnknown(flag, line);
            else if (flags[index].Kind != FlagKind.Texts && (seen & (1 << index)) != 0)
                Report(line, flag, $"--{flag.Name} is given twice. Remove one of the two.");
            else CheckValue(flag, flags[index].Kind, line);
            if (index >= 0) seen |= 1 << index;
        }
    }

    private static void CheckValue(FlagSyntax flag, FlagKind kind, InstructionLine line)
    {
        if (kind != FlagKind.Switch)
        {
            if (flag.Value is null)
                Report(
                    line,
                    flag,
                    $"--{flag.Name} has no value. Write --{flag.Name}=…, without a space before the value.");
        }
        else if (flag.Value is { } value && !Booleans.IsFlagBoolean(value))
        {
            if (value.Length == 0)
                Report(
                    line,
                    flag,
                    $"--{flag.Name}= has no value. Write --{flag.Name}, --{flag.Name}=true or --{flag.Name}=false.",
                    "--" + flag.Name);
            else
                line.ReportAt(
                    SyntaxErrorKind.InvalidFlag, flag.ValueSpan, $"--{flag.Name} takes true or false, not '{value}'.");
        }
    }

    private static void Report(InstructionLine line, FlagSyntax flag, string message, string? replacement = null) =>
        line.ReportAt(SyntaxErrorKind.InvalidFlag, flag.Span, message, replacement);

    private int IndexOf(string name)
    {
        for (var i = 0; i < flags.Length; i++)
            if (flags[i].Name == name) return i;
        return -1;
    }

    private void ReportUnknown(FlagSyntax flag, InstructionLine line)
    {
        var instruction = Keywords.NameOf(line.Kind);
        var near = Suggestions.Nearest(flag.Name, Names());
        var span = Text.TextSpan.FromBounds(flag.Span.Start, Math.Max(flag.NameSpan.End, flag.Span.Start));
        var message = flags.Length == 0
            ? $"{instruction} takes no flags. If --{flag.Name} is part of the argument, write -- before it"
            : near is null
                ? $"{instruction} has no flag --{flag.Name}. It takes {string.Join(", ", Dashed())}"
                : $"{instruction} has no flag --{flag.Name}. You may have meant --{near}";
        if (flags.Length == 0 && line.Kind is InstructionKind.Cmd or InstructionKind.Entrypoint)
            message += " or use the exec form";
        line.ReportAt(SyntaxErrorKind.UnknownFlag, span, message + ".", near is null ? null : "--" + near);
    }

    private IEnumerable<string> Names()
    {
        foreach (var flag in flags) yield return flag.Name;
    }

    private IEnumerable<string> Dashed()
    {
        foreach (var flag in flags) yield return "--" + flag.Name;
    }
}
