using System.Threading;
using DockerfileLint.Syntax;
using DockerfileLint.Text;

namespace DockerfileLint.Parsing;

internal static class DockerfileParser
{
    public static DockerfileSyntax Parse(SourceText source, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return new DockerfileSyntax(source, '\\', [], [], [], []);
    }
}
