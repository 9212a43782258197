using System;
using System.Collections.Generic;
using DockerfileLint.Semantics.Stages;

namespace DockerfileLint.Semantics.Purpose;

/// <summary>
/// Official images whose own command starts a service. Source: the CMD and ENTRYPOINT in the Dockerfiles of the
/// docker-library repositories, 2025.
/// </summary>
internal static class BaseServices
{
    private static readonly HashSet<string> Repositories = new(StringComparer.Ordinal)
    {
        "nginx", "httpd", "caddy", "haproxy", "traefik", "tomcat", "jetty", "wordpress", "drupal", "joomla",
        "nextcloud", "ghost", "redmine", "solr", "redis", "memcached", "postgres", "mysql", "mariadb", "mongo",
        "rabbitmq", "cassandra", "elasticsearch", "influxdb", "nginxinc/nginx-unprivileged",
    };

    /// <summary>Whether a base starts a service where the file names no command.</summary>
    public static bool Contains(BaseImage image)
    {
        if (image.Kind != BaseImageKind.Image || image.Reference is null) return false;
        var reference = image.Known;
        if (reference.Repository == "php")
            return reference.Tag is { } tag
                && (tag.Contains("fpm", StringComparison.Ordinal) || tag.Contains("apache", StringComparison.Ordinal));
        return Repositories.Contains(reference.Repository);
    }
}
