using DockerfileLint.Shell;

namespace DockerfileLint.Rules.Size;

/// <summary>Calls a program as another command does, where it may not be in the PATH.</summary>
internal static class CalledAlike
{
    /// <summary>A clean-up by the program that a command calls: by the same path, with the same PATH.</summary>
    public static string As(string cleanUp, ShellCommand command)
    {
        var space = cleanUp.IndexOf(' ');
        var program = space < 0 ? cleanUp : cleanUp.Substring(0, space);
        if (program != command.Name && program != command.Program?.Text) return cleanUp;
        return WithPath(command.Program!.Text + cleanUp.Substring(program.Length), command);
    }

    /// <summary>Sets the PATH that a command has for itself.</summary>
    private static string WithPath(string call, ShellCommand command)
    {
        foreach (var assignment in command.Assignments)
            if (assignment.Name == "PATH") return $"PATH={assignment.Value.Text} {call}";
        return call;
    }
}
