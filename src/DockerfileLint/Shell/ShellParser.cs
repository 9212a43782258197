using System.Collections.Immutable;
using System.Threading;
using DockerfileLint.Text;

namespace DockerfileLint.Shell;

/// <summary>Chooses the parser of a script's language.</summary>
internal static class ShellParser
{
    public static ShellScript Parse(LogicalText text, ShellKind kind, CancellationToken cancellation = default)
    {
        if (kind == ShellKind.Unknown) return Opaque(text);
        var parts = ScriptParts.Rent(kind, cancellation);
        var body = Create(text, kind, parts, depth: 0).ParseScript();
        var script = new ShellScript(kind, text, body, parts.Commands.ToImmutable(), parts.Opaque.ToImmutable(), parts.Features.ToImmutable()) { HasHeredoc = parts.HasHeredoc };
        parts.Return();
        return script;
    }

    public static ScriptParser Create(LogicalText text, ShellKind kind, ScriptParts parts, int depth) => kind switch
    {
        ShellKind.PowerShell => new PowerShellParser(text, parts, depth),
        ShellKind.Cmd => new CmdParser(text, parts, depth),
        _ => new PosixParser(text, parts, depth),
    };

    private static ShellScript Opaque(LogicalText text)
    {
        var opaque = new ShellOpaque(text, new TextSpan(0, text.Length), "a language that is not read");
        return new ShellScript(ShellKind.Unknown, text, new ShellList(text, opaque.Range, [new ShellListItem(opaque, ShellListOperator.None, default)]), ImmutableArray<ShellCommand>.Empty, [opaque]);
    }
}
