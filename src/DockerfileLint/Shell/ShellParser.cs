using System.Collections.Immutable;
using DockerfileLint.Text;

namespace DockerfileLint.Shell;

internal static class ShellParser
{
    public static ShellScript Parse(LogicalText text, ShellKind kind)
    {
        var opaque = new ShellOpaque(text, new TextSpan(0, text.Length), "not read yet");
        return new ShellScript(kind, text, new ShellList(text, opaque.Range, [new ShellListItem(opaque, ShellListOperator.None, default)]), ImmutableArray<ShellCommand>.Empty, [opaque]);
    }
}
