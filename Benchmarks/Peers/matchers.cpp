// General matchers on the work of the benchmarks: RE2::Set, Hyperscan, PCRE2 with its JIT; and two limits, FNV-1a over
// the bytes of each text and a search for a byte that is not there.
//
//     matchers ENGINE RULES TEXTS PASSES SECONDS [DECISIONS]
//
// RULES: a line a rule: `deny`, `ask` or `allow`, a tab, an anchored expression. TEXTS: a line a text. Every text is
// decided in every pass, as many as fit into SECONDS; DECISIONS gets a line a text: the strictest list of a rule that
// matches, or `none`. Prints one JSON object.
#include <sys/resource.h>

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#ifdef HAS_RE2
#include <re2/re2.h>
#include <re2/set.h>
#endif
#ifdef HAS_HYPERSCAN
#include <hs.h>
#endif
#ifdef HAS_PCRE2
#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>
#endif

using Lists = std::vector<uint8_t>;  // 2 deny, 1 ask, 0 allow
using Decide = std::function<int(const std::string &)>;  // 2, 1, 0, or -1 for none

static double now() {
  return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

static void fail(const char *what) {
  fprintf(stderr, "%s\n", what);
  exit(1);
}

#ifdef HAS_RE2
static Decide re2Set(const std::vector<std::string> &rules, const Lists &lists) {
  RE2::Options options;
  options.set_max_mem(int64_t{8} << 30);
  options.set_dot_nl(true);
  options.set_log_errors(false);
  auto set = std::make_shared<RE2::Set>(options, RE2::UNANCHORED);
  for (auto &rule : rules)
    if (set->Add(rule, nullptr) < 0) fail("RE2 does not take an expression");
  if (!set->Compile()) fail("RE2 has no memory for the set");
  auto found = std::make_shared<std::vector<int>>();
  return [set, found, &lists](const std::string &text) {
    found->clear();
    int best = -1;
    if (set->Match(text, found.get()))
      for (int rule : *found) best = std::max<int>(best, lists[rule]);
    return best;
  };
}
#endif

#ifdef HAS_HYPERSCAN
static Decide hyperscan(const std::vector<std::string> &rules, const Lists &lists) {
  std::vector<const char *> texts;
  std::vector<unsigned> flags(rules.size(), HS_FLAG_DOTALL | HS_FLAG_SINGLEMATCH), ids(rules.size());
  for (size_t i = 0; i < rules.size(); i++) {
    texts.push_back(rules[i].c_str());
    ids[i] = unsigned(i);
  }
  hs_database_t *database = nullptr;
  hs_compile_error_t *error = nullptr;
  if (hs_compile_multi(texts.data(), flags.data(), ids.data(), unsigned(rules.size()), HS_MODE_BLOCK, nullptr,
                       &database, &error) != HS_SUCCESS)
    fail(error->message);
  hs_scratch_t *scratch = nullptr;
  if (hs_alloc_scratch(database, &scratch) != HS_SUCCESS) fail("no scratch");
  struct Found {
    const Lists *lists;
    int best;
  };
  return [=, &lists](const std::string &text) {
    Found found{&lists, -1};
    hs_scan(
        database, text.data(), unsigned(text.size()), 0, scratch,
        [](unsigned id, unsigned long long, unsigned long long, unsigned, void *context) {
          auto found = static_cast<Found *>(context);
          found->best = std::max<int>(found->best, (*found->lists)[id]);
          return found->best == 2 ? 1 : 0;
        },
        &found);
    return found.best;
  };
}
#endif

#ifdef HAS_PCRE2
/// Alternations of up to 200 rules of one list, the strictest list first.
static Decide pcre2(const std::vector<std::string> &rules, const Lists &lists) {
  struct Chunk {
    int list;
    pcre2_code *code;
    pcre2_match_data *data;
  };
  auto chunks = std::make_shared<std::vector<Chunk>>();
  for (int list = 2; list >= 0; list--) {
    std::string text;
    size_t count = 0;
    auto close = [&] {
      if (!count) return;
      int error = 0;
      PCRE2_SIZE place = 0;
      auto code = pcre2_compile(reinterpret_cast<PCRE2_SPTR>(text.data()), text.size(), PCRE2_DOTALL, &error, &place,
                                nullptr);
      if (!code || pcre2_jit_compile(code, PCRE2_JIT_COMPLETE)) fail("PCRE2 does not take an expression");
      chunks->push_back({list, code, pcre2_match_data_create(1, nullptr)});
      text.clear();
      count = 0;
    };
    for (size_t i = 0; i < rules.size(); i++) {
      if (lists[i] != list) continue;
      text += (count ? "|" : "") + rules[i];
      if (++count == 200) close();
    }
    close();
  }
  return [chunks](const std::string &text) {
    for (auto &chunk : *chunks)
      if (pcre2_jit_match(chunk.code, reinterpret_cast<PCRE2_SPTR>(text.data()), text.size(), 0, 0, chunk.data,
                          nullptr) >= 0)
        return chunk.list;
    return -1;
  };
}
#endif

static Decide engine(const std::string &name, const std::vector<std::string> &rules, const Lists &lists) {
#ifdef HAS_RE2
  if (name == "re2") return re2Set(rules, lists);
#endif
#ifdef HAS_HYPERSCAN
  if (name == "hyperscan") return hyperscan(rules, lists);
#endif
#ifdef HAS_PCRE2
  if (name == "pcre2") return pcre2(rules, lists);
#endif
  if (name == "fnv1a")
    return [](const std::string &text) {
      uint64_t hash = 14695981039346656037u;
      for (unsigned char byte : text) hash = (hash ^ byte) * 1099511628211u;
      return hash == 1 ? 0 : -1;
    };
  if (name == "memchr")
    return [](const std::string &text) { return memchr(text.data(), 1, text.size()) ? 0 : -1; };
  fail("no such engine");
  return {};
}

int main(int count, char **arguments) {
  if (count < 6) fail("usage: matchers ENGINE RULES TEXTS PASSES SECONDS [DECISIONS]");
  std::vector<std::string> rules, texts;
  Lists lists;
  std::string line;
  for (std::ifstream file(arguments[2]); std::getline(file, line);) {
    auto tab = line.find('\t');
    lists.push_back(line[0] == 'd' ? 2 : line[1] == 's' ? 1 : 0);
    rules.push_back(line.substr(tab + 1));
  }
  for (std::ifstream file(arguments[3]); std::getline(file, line);) texts.push_back(line);
  int passes = atoi(arguments[4]);
  double seconds = atof(arguments[5]);

  double start = now();
  auto decide = engine(arguments[1], rules, lists);
  double compiled = now() - start;

  std::vector<int8_t> answers(texts.size());
  size_t reached = texts.size();
  double first = 0, best = 1e30;
  for (int pass = 0; pass < passes; pass++) {
    double begin = now();
    for (size_t i = 0; i < reached; i++) {
      answers[i] = int8_t(decide(texts[i]));
      if (pass == 0 && i % 64 == 63 && now() - begin > seconds) reached = i + 1;
    }
    double taken = (now() - begin) / double(reached) * 1e9;
    if (pass == 0) first = taken;
    best = std::min(best, taken);
  }
  if (count > 6) {
    std::ofstream file(arguments[6]);
    const char *names[] = {"none", "allow", "ask", "deny"};
    for (size_t i = 0; i < reached; i++) file << names[answers[i] + 1] << "\n";
  }
  struct rusage usage;
  getrusage(RUSAGE_SELF, &usage);
  printf("{\"compile_ms\": %.3f, \"calls\": %zu, \"ns_first\": %.1f, \"ns_best\": %.1f, \"rss_kb\": %ld}\n",
         compiled * 1e3, reached, first, best, long(usage.ru_maxrss));
}
