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
        var (commands, opaque) = (parts.Commands.ToImmutable(), parts.Opaque.ToImmutable());
        var features = parts.Features.ToImmutable();
        var script = new ShellScript(kind, body, commands, opaque, features) { HasHeredoc = parts.HasHeredoc };
        parts.Return();
        ErrorExit.Settle(script);
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
        var body = new ShellList(text, opaque.Range, [new ShellListItem(opaque, ShellListOperator.None, default)]);
        return new ShellScript(ShellKind.Unknown, body, ImmutableArray<ShellCommand>.Empty, [opaque]);
    }
}
