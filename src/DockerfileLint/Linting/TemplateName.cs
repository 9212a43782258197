using System;
using System.Collections.Generic;

namespace DockerfileLint.Linting;

/// <summary>The names of templates; such a file may still be a Dockerfile that is used as it is.</summary>
internal static class TemplateName
{
    private static readonly HashSet<string> Extensions = new(
        [
            "j2", "jinja", "jinja2", "tmpl", "tpl", "gotmpl", "template", "in", "erb", "mustache", "hbs", "handlebars",
            "ejs", "eta", "liquid", "njk", "twig", "ftl", "vm", "m4", "mako", "cookiecutter",
        ],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether the last part of a path has the extension of a template.</summary>
    public static bool Matches(string path) => Extensions.Contains(path.Substring(path.LastIndexOf('.') + 1));
}
