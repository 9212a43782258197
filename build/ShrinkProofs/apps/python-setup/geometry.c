#define PY_SSIZE_T_CLEAN
#include <Python.h>

static PyObject *area(PyObject *self, PyObject *args)
{
    double width, height;
    if (!PyArg_ParseTuple(args, "dd", &width, &height)) return NULL;
    return PyFloat_FromDouble(width * height);
}

static PyMethodDef methods[] = {{"area", area, METH_VARARGS, "The area."}, {NULL, NULL, 0, NULL}};
static struct PyModuleDef module = {PyModuleDef_HEAD_INIT, "geometry", NULL, -1, methods, NULL, NULL, NULL, NULL};

PyMODINIT_FUNC PyInit_geometry(void) { return PyModule_Create(&module); }
