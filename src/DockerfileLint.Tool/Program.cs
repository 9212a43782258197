namespace DockerfileLint.Tool;

/// <summary>The command <c>dockerfile-lint</c>.</summary>
internal static class Program
{
    private static int Main(string[] arguments)
    {
        using var interruption = new Interruption();
        return CommandLine.Run(arguments, Terminal.OfProcess());
    }
}
