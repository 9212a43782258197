using System.Reflection;

foreach (var file in Directory.GetFiles("plugins", "*.dll"))
    Console.WriteLine(Assembly.LoadFrom(Path.GetFullPath(file)).GetName());
