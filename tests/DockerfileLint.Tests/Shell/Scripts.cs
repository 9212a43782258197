using System.Linq;
using DockerfileLint.Shell;
using DockerfileLint.Text;

namespace DockerfileLint.Tests.Shell;

internal static class Scripts
{
    public static ShellScript Parse(string text, ShellKind kind = ShellKind.Bash)
    {
        var source = SourceText.From(text);
        return ShellScript.Parse(new LogicalText(source, new TextSpan(0, source.Length)), kind);
    }

    public static ShellCommand Command(this ShellScript script, string name) => script.Commands.First(command => command.Name == name);

    public static string At(this ShellScript script, TextSpan span) => script.Text.Source.ToString(span);
}
