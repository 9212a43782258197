using System.Collections.Immutable;
using DockerfileLint.Text;

namespace DockerfileLint.Shell;

/// <summary>Chooses the parser of a script's language.</summary>
internal static class ShellParser
{
    public static ShellScript Parse(LogicalText text, ShellKind kind)
    {
        if (kind is not (ShellKind.Posix or ShellKind.Bash)) return Opaque(text, kind);
        var parts = new ScriptParts(kind);
        var body = new PosixParser(text, parts, depth: 0).ParseScript();
        return new ShellScript(kind, text, body, parts.Commands.ToImmutable(), parts.Opaque.ToImmutable(), parts.Features.ToImmutable());
    }

    private static ShellScript Opaque(LogicalText text, ShellKind kind)
    {
        var opaque = new ShellOpaque(text, new TextSpan(0, text.Length), kind == ShellKind.Unknown ? "a language that is not read" : "a Windows script");
        return new ShellScript(kind, text, new ShellList(text, opaque.Range, [new ShellListItem(opaque, ShellListOperator.None, default)]), ImmutableArray<ShellCommand>.Empty, [opaque]);
    }
}
