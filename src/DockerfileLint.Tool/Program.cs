namespace DockerfileLint.Tool;

/// <summary>The command <c>dockerfile-lint</c>.</summary>
internal static class Program
{
    private static int Main(string[] arguments) => CommandLine.Run(arguments, Terminal.OfProcess());
}
