namespace DockerfileLint.Linting;

/// <summary>Where in a Dockerfile a placeholder is.</summary>
internal enum TemplatePlace
{
    /// <summary>What the builder has no other meaning for: a base image, a path, a port.</summary>
    Words,

    /// <summary>A value, which may be anything where it's quoted.</summary>
    Values,

    /// <summary>The value of a variable, which programs may take as a template of their own.</summary>
    Environment,

    /// <summary>A command, whose arguments may be templates of a program.</summary>
    Script,
}
