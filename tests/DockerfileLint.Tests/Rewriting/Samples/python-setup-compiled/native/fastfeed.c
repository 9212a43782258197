#define PY_SSIZE_T_CLEAN
#include <Python.h>
#include <libxml/parser.h>
#include <libxml/tree.h>

static void collect(xmlNode *node, PyObject *found)
{
    for (; node != NULL; node = node->next) {
        if (node->type == XML_ELEMENT_NODE && xmlStrEqual(node->name, BAD_CAST "title")) {
            xmlChar *text = xmlNodeGetContent(node);
            PyObject *value = PyUnicode_FromString((const char *)text);
            PyList_Append(found, value);
            Py_DECREF(value);
            xmlFree(text);
        }
        collect(node->children, found);
    }
}

static PyObject *titles(PyObject *self, PyObject *args)
{
    const char *path;
    if (!PyArg_ParseTuple(args, "s", &path)) return NULL;
    xmlDoc *document = xmlReadFile(path, NULL, 0);
    if (document == NULL) return PyErr_Format(PyExc_OSError, "cannot read %s", path);
    PyObject *found = PyList_New(0);
    collect(xmlDocGetRootElement(document), found);
    xmlFreeDoc(document);
    return found;
}

static PyMethodDef methods[] = {{"titles", titles, METH_VARARGS, "The titles of a feed."}, {NULL, NULL, 0, NULL}};
static struct PyModuleDef module = {PyModuleDef_HEAD_INIT, "fastfeed", NULL, -1, methods, NULL, NULL, NULL, NULL};

PyMODINIT_FUNC PyInit_fastfeed(void) { return PyModule_Create(&module); }
