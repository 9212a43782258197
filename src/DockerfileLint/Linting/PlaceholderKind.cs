namespace DockerfileLint.Linting;

/// <summary>The notation of a placeholder.</summary>
internal enum PlaceholderKind
{
    /// <summary><c>{{ name }}</c>: Jinja, Go, Mustache, Helm, cookiecutter.</summary>
    Value,

    /// <summary><c>{% if name %}</c>: Jinja, Liquid, Twig.</summary>
    Block,

    /// <summary><c>{# text #}</c> of Jinja, and what FreeMarker writes as <c>&lt;#if&gt;</c>.</summary>
    Comment,

    /// <summary><c>&lt;%= name %&gt;</c>: ERB, EJS, Mako.</summary>
    Script,

    /// <summary><c>%%NAME%%</c>, <c>@NAME@</c>, <c>@project.version@</c>.</summary>
    Marked,

    /// <summary><c>${project.version}</c>: Maven.</summary>
    Property,
}
