using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Packages;
using DockerfileLint.Semantics;
using DockerfileLint.Semantics.DotNet;
using DockerfileLint.Syntax;

namespace DockerfileLint.Rules.DotNet;

/// <summary>DFL8016: EXPOSE 80 in an image where ASP.NET Core listens on 8080.</summary>
internal sealed class DeadAspNetPortRule : DotNetRule
{
    // The first one that is set decides. Images before .NET 8 set ASPNETCORE_URLS themselves and don't read the other.
    private static readonly string[] Variables = ["ASPNETCORE_URLS", "ASPNETCORE_HTTP_PORTS"];

    // Settings and calls that choose ports.
    private static readonly string[] Opening = [
        "Kestrel", "\"Urls\"", "UseUrls", "ListenAnyIP", "TcpListener", "HttpListener", "Run(\"http", "RunAsync(\"http",
        ".Urls.Add", "ASPNETCORE_URLS", "HTTP_PORTS"
    ];

    public override RuleDescriptor Descriptor { get; } =
        Describe("DFL8016", "dead-aspnet-port", "Nothing listens on the exposed port", Severity.Info);

    protected override void Analyze(DotNetModel model, RuleContext context)
    {
        if (model.Final is not { Kind: "aspnet", IsWindows: false } image || ChoosesElsewhere(context.Model)) return;
        var exposed = context.Model.ShippedStages
            .SelectMany(static stage => stage.Instructions.OfType<ExposeSyntax>())
            .SelectMany(static expose => expose.Ports)
            .ToList();
        var state = context.Model.FinalStage!.FinalState;
        if (KestrelPorts.Of(context.Model) is { } kestrel)
        {
            // Endpoints take the place of all addresses.
            if (kestrel.Ports is { } ports && !exposed.Exists(port => ports.IndexOf(NumberOf(port)) >= 0))
                ReportOther(exposed, kestrel.Variable, ports, context);
            return;
        }

        if (Variables.FirstOrDefault(name => state.Variable(name) is not null) is { } variable
            && (image.Major >= 8 || variable == Variables[0]))
        {
            if (state.GetValue(variable) is { } value
                && AddressPorts.Of(value) is { } opened
                && !exposed.Exists(port => opened.IndexOf(NumberOf(port)) >= 0))
                ReportOther(exposed, variable, opened, context);
        }
        else if (image.Major >= 8)
        {
            foreach (var port in exposed)
                if (NumberOf(port) == "80")
                    Report(port, image.Version, !exposed.Exists(static other => NumberOf(other) == "8080"), context);
        }
    }

    private static string NumberOf(WordSyntax port) =>
        port.Text.EndsWith("/tcp", StringComparison.Ordinal) ? port.Text.Substring(0, port.Text.Length - 4) : port.Text;

    /// <summary>Only ASP.NET Core's default ports: another one may be the program's own.</summary>
    private static void ReportOther(
        List<WordSyntax> exposed, string variable, ImmutableArray<string> opened, RuleContext context)
    {
        if (exposed.Find(static port => NumberOf(port) is "80" or "8080") is not { } dead) return;
        var ports = string.Join(" and ", opened);
        context.Report(
            dead.Span,
            $"{variable} makes ASP.NET Core listen on {ports}, not on {NumberOf(dead)}. Expose {ports}.",
            context.Fix.Suggested($"Expose {ports}", edit => edit.Replace(dead.Span, string.Join(" ", opened))));
    }

    private static void Report(WordSyntax port, string version, bool isFixable, RuleContext context) => context.Report(
        port.Span,
        $"ASP.NET Core listens on 8080, not on 80, in .NET {version} images. Expose 8080, and publish that port.",
        isFixable ? context.Fix.Suggested("Expose 8080", edit => edit.Replace(port.Span, "8080")) : null);

    /// <summary>Whether another variable, an argument, a script or a settings file may choose the port.</summary>
    private static bool ChoosesElsewhere(BuildModel model)
    {
        if (model.Options.Container is { ChoosesStart: true } || model.Options.Container.MaySet(IsPortVariable))
            return true;
        var state = model.FinalStage!.FinalState;
        foreach (var name in new[] { "HTTP_PORTS", "URLS", "DOTNET_URLS", "ASPNETCORE_HTTPS_PORTS" })
            if (state.Variable(name) is not null) return true;
        if (model.FinalStage.Start is not { IsScript: false } start
            || start.Words.Any(static word => word.Value.Contains("urls", StringComparison.OrdinalIgnoreCase)))
            return true;
        // Another program, such as a proxy or a supervisor, listens where it is told to.
        if (start.Name != DotNetCli.Name && start.Name != model.DotNet.Published?.AssemblyName) return true;
        return model.DotNet.Files.IsKnown
            && model.Context.Entries!.Value.Any(
                entry => MayName(entry.Path) && model.Context.Read(entry.Path) is { } text && NamesPort(text.Text));
    }

    private static bool IsPortVariable(string name) =>
        name.EndsWith("URLS", StringComparison.OrdinalIgnoreCase)
            || name.EndsWith("HTTP_PORTS", StringComparison.OrdinalIgnoreCase)
            || name.Contains("Kestrel__", StringComparison.OrdinalIgnoreCase);

    private static bool MayName(string path) => IsSettings(path) || IsStart(path);

    /// <summary>Where a program of ASP.NET Core sets up its server.</summary>
    private static bool IsStart(string path)
    {
        var name = path.Substring(path.LastIndexOf('/') + 1);
        return name is "Program.cs" or "Startup.cs" or "Program.fs" or "hosting.json" or "hostsettings.json";
    }

    private static bool IsSettings(string path) =>
        path.EndsWith(".json", StringComparison.Ordinal)
            && path.Substring(path.LastIndexOf('/') + 1).StartsWith("appsettings", StringComparison.Ordinal);

    private static bool NamesPort(string text) =>
        Opening.Any(name => text.Contains(name, StringComparison.OrdinalIgnoreCase));
}
