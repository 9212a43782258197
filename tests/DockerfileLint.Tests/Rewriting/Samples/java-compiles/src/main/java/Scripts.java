public class Scripts {
    Object compiler() { return javax.tools.ToolProvider.getSystemJavaCompiler(); }
}
