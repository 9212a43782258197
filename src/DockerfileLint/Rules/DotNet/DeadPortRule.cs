using System;
using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Semantics;
using DockerfileLint.Syntax;
using DockerfileLint.Text;

namespace DockerfileLint.Rules.DotNet;

/// <summary>DFL8016: EXPOSE 80 on an image whose ASP.NET Core listens on 8080.</summary>
internal sealed class DeadPortRule : DotNetRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = Describe("DFL8016", "dead-aspnet-port", "Nothing listens on the exposed port", Severity.Info);

    /// <inheritdoc/>
    protected override void Analyze(DotNetModel model, RuleContext context)
    {
        if (model.Final is not { Kind: "aspnet", Major: >= 8, IsWindows: false } image || SetsPort(context.Model)) return;
        foreach (var stage in context.Model.ShippedStages)
        {
            foreach (var expose in stage.Instructions.OfType<ExposeSyntax>())
            {
                foreach (var port in expose.Ports)
                    if (port.Text is "80" or "80/tcp") Report(port, image.Version, context);
            }
        }
    }

    private static void Report(WordSyntax port, string version, RuleContext context) => context.Report(
        port.Span,
        $"ASP.NET Core listens on 8080 in the images of .NET 8 and later, so in {version} nothing answers on port 80 unless the program opens it. Expose 8080, and publish that port where the container is run.",
        () => Suggest("Expose 8080", new TextChange(context.Source.Path, port.Span, "8080")));

    /// <summary>Whether a variable, an argument or a settings file may choose the port.</summary>
    private static bool SetsPort(BuildModel model)
    {
        var state = model.FinalStage!.FinalState;
        foreach (var name in new[] { "ASPNETCORE_URLS", "ASPNETCORE_HTTP_PORTS", "HTTP_PORTS", "URLS", "DOTNET_URLS", "ASPNETCORE_HTTPS_PORTS" })
            if (state.Variable(name) is not null) return true;
        if (model.FinalStage.Start is not { } start || start.Words.Any(static word => word.Value.IndexOf("urls", StringComparison.OrdinalIgnoreCase) >= 0)) return true;
        return model.DotNet.Files.IsKnown && model.Context.Entries!.Value.Any(entry => IsSettings(entry.Path) && model.Context.Read(entry.Path) is { } text && NamesPort(text.Text));
    }

    private static bool IsSettings(string path) => path.EndsWith(".json", StringComparison.Ordinal) && path.Substring(path.LastIndexOf('/') + 1).StartsWith("appsettings", StringComparison.Ordinal);

    private static bool NamesPort(string text) => text.IndexOf("Kestrel", StringComparison.Ordinal) >= 0 || text.IndexOf("\"Urls\"", StringComparison.OrdinalIgnoreCase) >= 0;
}
