using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using DockerfileLint.Syntax;

namespace DockerfileLint.Rewriting.Splitting;

/// <summary>Ports that some systems let only root listen to.</summary>
internal static class LowPorts
{
    /// <summary>The first EXPOSE of some instructions that names one, or a port that isn't known; null for
    /// none.</summary>
    public static ExposeSyntax? In(IEnumerable<InstructionSyntax> instructions) =>
        instructions.OfType<ExposeSyntax>().FirstOrDefault(static expose => expose.Ports.Any(
            static port => !int.TryParse(
                port.Text.Split('/', '-')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                || number < 1024));
}
