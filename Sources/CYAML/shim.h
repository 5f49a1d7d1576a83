#ifndef CCRULES_CYAML_SHIM_H
#define CCRULES_CYAML_SHIM_H
#include <yaml.h>
#endif
