using System;
using System.Threading;
using DockerfileLint.Linting;
using DockerfileLint.Rules;
using DockerfileLint.Text;

namespace DockerfileLint.MSBuild;

/// <summary>
/// The first lint of a process takes far longer than any other, since its code is made ready when it first runs. A
/// small Dockerfile is linted on another thread, once, while the task reads files.
/// </summary>
internal static class WarmUp
{
    private static readonly string Sample = string.Join(
        "\n",
        "FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build",
        "WORKDIR /src",
        "COPY [\"A.csproj\", \"./\"]",
        "RUN dotnet restore",
        "COPY . .",
        "RUN dotnet publish -c Release -o /app",
        "FROM mcr.microsoft.com/dotnet/aspnet:10.0",
        "ARG VERSION=1",
        "ENV VERSION=${VERSION}",
        "RUN apt-get update && apt-get install -y curl",
        "WORKDIR /app",
        "COPY --from=build /app .",
        "ENTRYPOINT [\"dotnet\", \"A.dll\"]",
        string.Empty);

    private static int isBegun;

    /// <summary>Begins, and tells whether it was the first to do so.</summary>
    public static bool Begin() =>
        Interlocked.Exchange(ref isBegun, 1) == 0 && ThreadPool.UnsafeQueueUserWorkItem(static _ => Lint(), null);

    private static void Lint()
    {
        try
        {
            new Linter(RuleCatalog.BuiltIn, LintOptions.Default).Lint(new LintInput(SourceText.From(Sample)));
        }
        catch (Exception exception) when (exception is not (OutOfMemoryException or StackOverflowException))
        {
            // The project's own Dockerfile meets the same fault, and reports it.
        }
    }
}
