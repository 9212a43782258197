using System;
using DockerfileLint.Semantics.Stages;

namespace DockerfileLint.Rules;

/// <summary>What is known of the program that a container starts.</summary>
internal static class StartedPrograms
{
    private static readonly string[] Trivial = ["true", "false", "echo", "printf", "date", "env", "id", "ls", "pwd"];

    /// <summary>Whether it is one that does nothing and ends at once.</summary>
    public static bool AreTrivial(Stage stage) =>
        stage.Start is { } start && Array.IndexOf(Trivial, start.Name) >= 0;
}
