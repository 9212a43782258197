using DockerfileLint.Semantics.Stages;

namespace DockerfileLint.Rules;

/// <summary>What is known of the program that a container starts.</summary>
internal static class StartedPrograms
{
    /// <summary>Whether it is one of a JSON array that does nothing and ends at once.</summary>
    public static bool AreTrivial(Stage stage) =>
        stage.Start is { } start && StartedProgram.DoesNothing(start.Name);
}
