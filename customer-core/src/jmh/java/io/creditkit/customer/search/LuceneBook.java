package io.creditkit.customer.search;

import io.creditkit.customer.internal.FoldingKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.store.ByteBuffersDirectory;

/**
 * The same customers in Lucene, in memory: every beginning of every token is a term. It is asked for the first ten that have all
 * words, in the order of the index and in no other, which is the least work that it can do: it stops at the tenth. It does less
 * than we do: it ranks nothing, reads no customers, and knows neither fields nor the ways to write a phone number or a code.
 */
final class LuceneBook implements AutoCloseable {
    private static final String BEGINNING = "beginning";
    private static final int LONGEST_BEGINNING = 20;
    private static final FieldType WITHOUT_FREQUENCIES = new FieldType();

    static {
        WITHOUT_FREQUENCIES.setIndexOptions(IndexOptions.DOCS);
        WITHOUT_FREQUENCIES.setOmitNorms(true);
        WITHOUT_FREQUENCIES.freeze();
    }

    private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
    private final IndexWriter writer;
    private final Beginnings beginnings = new Beginnings();
    private DirectoryReader reader;
    private IndexSearcher searcher;

    LuceneBook() throws IOException {
        // One segment, if it fits: to search several is slower.
        writer = new IndexWriter(directory, new IndexWriterConfig(new KeywordAnalyzer()).setRAMBufferSizeMB(1_900));
        reader = DirectoryReader.open(writer);
        searcher = new IndexSearcher(reader);
    }

    void add(int i, List<SearchToken> tokens) {
        beginnings.of(tokens);
        Document document = new Document();
        document.add(new Field(BEGINNING, beginnings, WITHOUT_FREQUENCIES));
        document.add(new NumericDocValuesField("i", i));
        try {
            writer.addDocument(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void finish() throws IOException {
        writer.forceMerge(1);
        reader.close();
        reader = DirectoryReader.open(writer);
        searcher = new IndexSearcher(reader);
        // Caches of queries would answer what was asked before without looking.
        searcher.setQueryCache(null);
    }

    long bytes() throws IOException {
        writer.commit();
        long bytes = 0;
        for (String file : directory.listAll()) {
            bytes += directory.fileLength(file);
        }
        return bytes;
    }

    /** {@return the ordinals of the first ten} */
    List<Integer> suggest(String typed) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (String word : FoldingKey.ofText(typed).split(" ")) {
            all.add(new TermQuery(term(word)), BooleanClause.Occur.FILTER);
        }
        return first(new ConstantScoreQuery(all.build()));
    }

    /** As {@link #suggest}, with one typing error in each word that may have one. */
    List<Integer> suggestForgiving(String typed) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (String word : FoldingKey.ofText(typed).split(" ")) {
            Query query = Misspelling.mayBeForgiven(word) ? new FuzzyQuery(term(word), 1) : new TermQuery(term(word));
            all.add(query, BooleanClause.Occur.FILTER);
        }
        return first(new ConstantScoreQuery(all.build()));
    }

    private List<Integer> first(Query query) {
        try {
            List<Integer> found = new ArrayList<>();
            for (ScoreDoc hit : searcher.search(query, new TopScoreDocCollectorManager(10, null, 10)).scoreDocs) {
                LeafReaderContext leaf = reader.leaves().get(ReaderUtil.subIndex(hit.doc, reader.leaves()));
                NumericDocValues ordinals = DocValues.getNumeric(leaf.reader(), "i");
                ordinals.advanceExact(hit.doc - leaf.docBase);
                found.add((int) ordinals.longValue());
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Term term(String word) {
        String cut = word.length() > LONGEST_BEGINNING ? word.substring(0, LONGEST_BEGINNING) : word;
        return new Term(BEGINNING, cut.toLowerCase(Locale.ROOT));
    }

    @Override
    public void close() throws IOException {
        writer.close();
        reader.close();
    }

    /** Every beginning of some tokens, each token once. */
    private static final class Beginnings extends TokenStream {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private List<String> texts = List.of();
        private int text;
        private int length;

        void of(List<SearchToken> tokens) {
            texts = tokens.stream().map(SearchToken::text).distinct().toList();
        }

        @Override
        public void reset() {
            text = 0;
            length = 0;
        }

        @Override
        public boolean incrementToken() {
            clearAttributes();
            while (text < texts.size()) {
                String present = texts.get(text);
                if (length < Math.min(present.length(), LONGEST_BEGINNING)) {
                    length++;
                    term.append(present, 0, length);
                    return true;
                }
                text++;
                length = 0;
            }
            return false;
        }
    }
}
