using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace DockerfileLint.Rewriting.Ecosystems;

/// <summary>A site of static files that a build of Node.js writes; a web server without privileges serves it.</summary>
/// <param name="Folder">The folder with the files.</param>
internal sealed record NodeStaticSite(string Folder)
{
    private const string Server = "nginxinc/nginx-unprivileged:stable-alpine-slim";

    // Pages of which the browser makes the addresses.
    private static readonly string[] Routers =
        ["react-router", "react-router-dom", "vue-router", "@angular/router", "@tanstack/react-router", "wouter",
            "svelte-routing", "@solidjs/router", "@reach/router", "preact-router"];

    // A server of the project serves the files.
    private static readonly string[] Servers =
        ["express", "fastify", "koa", "@nestjs/core", "@hapi/hapi", "hono", "next", "nuxt", "polka"];

    private static readonly Regex Output = new(
        @"outDir\s*:\s*['""](?<folder>[A-Za-z0-9._/-]+)['""]", RegexOptions.CultureInvariant,
        System.TimeSpan.FromSeconds(1));

    /// <summary>The site that the build writes; null where a program of the project starts.</summary>
    public static NodeStaticSite? Of(InitSite site, NodeManifest manifest)
    {
        if (Servers.Any(manifest.Dependencies.ContainsKey)) return null;
        if (manifest.Scripts.TryGetValue("start", out var start)
            && NodeStarts.Words(start, manifest) is { } words
            && !(words.Count == 0 && NodeProgram.Of(start, manifest).Any(static one =>
                one.Name is "serve" or "http-server" or "vite")))
            return null;
        var built = NodeProgram.Of(manifest.Scripts["build"], manifest).ToList();
        foreach (var program in built)
            switch (program.Name)
            {
                case "vite":
                    return OfVite(site, program);
                case "react-scripts":
                    return new NodeStaticSite("build");
                case "astro":
                    return manifest.Dependencies.Keys.Any(static name => name is "@astrojs/node")
                        ? null
                        : new NodeStaticSite("dist");
                case "vue-cli-service":
                    return new NodeStaticSite("dist");
            }

        return null;
    }

    /// <summary>The lines after the build.</summary>
    public IEnumerable<string> Lines(NodeManifest manifest)
    {
        var hasRoutes = Routers.Any(manifest.Dependencies.ContainsKey);
        if (hasRoutes)
            yield return "RUN echo 'server { listen 8080; root /usr/share/nginx/html; "
                + "location / { try_files $uri $uri/ /index.html; } }' > default.conf";
        yield return "";
        yield return "FROM " + Server;
        if (hasRoutes) yield return "COPY --from=build /app/default.conf /etc/nginx/conf.d/default.conf";
        yield return $"COPY --from=build /app/{Folder} /usr/share/nginx/html";
        yield return "EXPOSE 8080";
        yield return "CMD [\"nginx\", \"-g\", \"daemon off;\"]";
    }

    private static NodeStaticSite? OfVite(InitSite site, NodeProgram program)
    {
        if (program.Words.Any(static word => word is "--ssr" or "--lib")) return null;
        var words = program.Words.ToList();
        var at = words.IndexOf("--outDir");
        if (at >= 0 && at + 1 < words.Count) return new NodeStaticSite(words[at + 1].Trim('.', '/'));
        foreach (var name in new[] { "vite.config.ts", "vite.config.js", "vite.config.mjs", "vite.config.mts" })
            if (site.Read(name) is { } text && Output.Match(text.Text) is { Success: true } match)
                return new NodeStaticSite(match.Groups["folder"].Value.Trim('.', '/'));
        return site.Exists("index.html") ? new NodeStaticSite("dist") : null;
    }
}
