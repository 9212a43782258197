using System.Globalization;
using System.Linq;
using DockerfileLint.Semantics.Stages;
using DockerfileLint.Syntax;

namespace DockerfileLint.Rewriting.Splitting;

/// <summary>Ports that some systems let only root listen to.</summary>
internal static class LowPorts
{
    /// <summary>Whether an EXPOSE of a stage names one, or a port that isn't known.</summary>
    public static bool In(Stage stage) =>
        stage.Instructions.OfType<ExposeSyntax>().SelectMany(static expose => expose.ArgumentText.Split(' ', '\t'))
            .Where(static word => word.Length > 0)
            .Any(static word => !int.TryParse(
                word.Split('/', '-')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var port) || port < 1024);
}
